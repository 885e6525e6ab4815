package org.qiao.consortium.governance.agreement.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.agreement.Agreement;
import org.qiao.consortium.governance.agreement.AgreementState;
import org.qiao.consortium.governance.agreement.Edition;
import org.qiao.consortium.governance.agreement.ledger.Contribution;
import org.qiao.consortium.governance.agreement.ledger.ContributionForm;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.shared.OrganizationId;

/**
 * What show.jte gets.
 *
 * @param shown the edition on the page: what is being signed, else what holds, else the last
 * @param names of all units that occur
 * @param next whose turn it is
 */
public record AgreementPage(
        Frame frame,
        Agreement agreement,
        AgreementState state,
        List<Edition> editions,
        Edition shown,
        Map<OrganizationId, String> names,
        Optional<Edition.Signatory> next,
        May may,
        List<Contribution> ledger,
        List<Choice> parties,
        FilesCard files,
        List<DeedLine> trail,
        Signing signing,
        ContributionForm contribution,
        FormErrors errors) {

    /**
     * @param sign whether it is the viewer's unit's turn
     * @param signOnPaper whether the viewer registers paper for the one whose turn it is
     */
    public record May(
            boolean edit, boolean send, boolean sign, boolean signOnPaper, boolean amend, boolean end, boolean enter) {}

    public String nameOf(OrganizationId unit) {
        return names.getOrDefault(unit, "");
    }

    public String url() {
        return "/governance/agreements/" + agreement.number();
    }

    /** What each party gave, in yuan, the largest first; only what has a price. */
    public List<Map.Entry<String, BigDecimal>> sums() {
        return ledger.stream()
                .filter(it -> it.amount().isPresent())
                .collect(Collectors.groupingBy(
                        it -> nameOf(it.giver()),
                        Collectors.reducing(BigDecimal.ZERO, it -> it.amount().orElseThrow(), BigDecimal::add)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .toList();
    }
}
