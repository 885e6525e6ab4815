package org.qiao.consortium.governance.health;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.agreement.AgreementFilter;
import org.qiao.consortium.governance.agreement.AgreementQueries;
import org.qiao.consortium.governance.agreement.AgreementState;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** 将到期的协议. */
@Component
class AgreementsExpiring implements HealthCheck {

    private static final AgreementFilter EXPIRING =
            new AgreementFilter("", Optional.empty(), Optional.of(AgreementState.EXPIRING));

    private final AgreementQueries agreements;

    AgreementsExpiring(AgreementQueries agreements) {
        this.agreements = agreements;
    }

    @Override
    public String code() {
        return "agreements";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Kind kind() {
        return Kind.SOON;
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return agreements.find(viewer, EXPIRING, Paging.first(), today).total();
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        return agreements.all(viewer, EXPIRING, today).stream()
                .map(it -> new HealthRow(
                        it.agreement().title(),
                        "/governance/agreements/" + it.agreement().number(),
                        String.join("、", it.parties()),
                        it.agreement().kind().label(),
                        it.edition().endsOn()))
                .sorted(Comparator.comparing(it -> it.on().orElse(today)))
                .limit(limit)
                .toList();
    }
}
