package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.need.endorsement.Endorsements;
import org.qiao.consortium.exchange.need.rules.PublicationFacts;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for publication of one need or of a batch: one approval, decided row by row.
 *
 * <p>Easy to get wrong: the decision may come days later, so {@link NeedApproval} asks the rules again on that day.
 */
@Component
public class SubmitNeed {

    static final String PROCESS = "exchange.need-publication";

    private final OwnNeeds own;
    private final NeedStore store;
    private final PublicationFacts facts;
    private final Endorsements endorsements;
    private final Approvals approvals;
    private final OrganizationNames names;
    private final Deeds deeds;
    private final Texts texts;

    SubmitNeed(
            OwnNeeds own,
            NeedStore store,
            PublicationFacts facts,
            Endorsements endorsements,
            Approvals approvals,
            OrganizationNames names,
            Deeds deeds,
            Texts texts) {
        this.own = own;
        this.store = store;
        this.facts = facts;
        this.endorsements = endorsements;
        this.approvals = approvals;
        this.names = names;
        this.deeds = deeds;
        this.texts = texts;
    }

    /** @return the number of the approval */
    @Transactional
    public String submit(List<NeedId> ids, Viewer by, Instant at) {
        var needs = own.get(ids.stream().distinct().toList(), by);
        Refused.ifAny(refusals(needs, at));
        store.saveAll(needs.stream().map(Need::submit).toList(), at);
        var number = approvals.submit(requestFor(needs), by, at);
        deeds.recordAll(
                needs.stream()
                        .map(it -> Deed.of("exchange.need.submitted", it.subject(), it.number())
                                .moved(it.status(), it.submit().status())
                                .with("approval", number))
                        .toList(),
                by.actor(),
                at);
        return number;
    }

    private List<Refusal> refusals(List<Need> needs, Instant at) {
        var today = BusinessTime.dateOf(at);
        var employers =
                facts.employers(needs.stream().map(Need::employer).distinct().toList(), today);
        return needs.stream()
                .flatMap(need -> inBatch(
                        need,
                        needs.size(),
                        Stream.concat(
                                        facts.refusals(need.terms(), employers.get(need.employer()), today).stream(),
                                        endorsements.refusals(need).stream())
                                .toList()))
                .toList();
    }

    /** In a batch a refusal says to which need it belongs: its field is none of the list's. */
    private Stream<Refusal> inBatch(Need need, int size, List<Refusal> refusals) {
        return size == 1
                ? refusals.stream()
                : refusals.stream()
                        .map(it -> new Refusal(
                                ExchangeError.NEED_OF_BATCH,
                                it.citation(),
                                "",
                                List.of(need.number(), need.terms().title(), texts.of(it.code(), it.arguments()))));
    }

    private Approvals.Request requestFor(List<Need> needs) {
        var employers = needs.stream().map(Need::employer).distinct().toList();
        var who = employers.size() == 1
                ? names.nameOf(employers.getFirst())
                : texts.of("exchange.need.approval.several-employers", String.valueOf(employers.size()));
        var title = needs.size() == 1
                ? texts.of(
                        "exchange.need.approval.title-of-one",
                        who,
                        needs.getFirst().terms().title())
                : texts.of("exchange.need.approval.title-of-batch", who, String.valueOf(needs.size()));
        var items = needs.stream()
                .map(it ->
                        new Approvals.Item(it.subject(), it.number(), it.terms().title()))
                .toList();
        return Approvals.Request.to(Role.SECRETARIAT, PROCESS, title, items);
    }
}
