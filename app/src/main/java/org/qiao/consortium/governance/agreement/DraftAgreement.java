package org.qiao.consortium.governance.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 起草协议 and changing the draft; an amendment is drafted in the same way, as a further edition. */
@Component
public class DraftAgreement {

    private final AgreementStore store;
    private final Numbers numbers;
    private final Deeds deeds;

    DraftAgreement(AgreementStore store, Numbers numbers, Deeds deeds) {
        this.store = store;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /** What {@link #open} would refuse. */
    public List<Refusal> refusalsOf(Agreements.Draft draft, Viewer by) {
        return Rule.refusals(AgreementRules.DRAFTING, new AgreementRules.Drafting(draft, clerkOf(by)));
    }

    private static Optional<OrganizationId> clerkOf(Viewer by) {
        return by.is(Role.SECRETARIAT) ? Optional.empty() : Optional.of(by.organization());
    }

    @Transactional
    public String open(Agreements.Draft draft, Viewer by, Instant at) {
        Refused.ifAny(refusalsOf(draft, by));
        var agreement = new Agreement(
                Uuid7.at(at),
                numbers.next("XY", BusinessTime.dateOf(at).getYear()),
                by.consortium(),
                draft.kind(),
                draft.title().strip(),
                draft.about(),
                by.organization(),
                at,
                Optional.empty(),
                0);
        store.insert(agreement);
        store.insert(edition(agreement, 1, "", draft.terms(), at));
        deeds.record(Deed.of("governance.agreement.drafted", agreement.subject(), agreement.number()), by.actor(), at);
        return agreement.number();
    }

    /** @param version of the draft as it was read. @throws Stale when somebody else saved it since */
    @Transactional
    public void revise(Agreement read, Edition draft, int version, Agreements.Draft to, Viewer by, Instant at) {
        if (draft.status() != EditionStatus.DRAFT) {
            throw new Refused(List.of(
                    Refusal.of(AgreementError.NOT_EDITABLE, "", draft.status().label())));
        }
        Refused.ifAny(refusalsOf(to, by));
        var agreement = store.lock(read.id());
        if (draft.edition() == 1) {
            store.rename(agreement, to.kind(), to.title().strip());
        }
        var fresh = edition(agreement, draft.edition(), draft.reason(), to.terms(), at);
        store.rewrite(new Edition(
                draft.id(),
                draft.agreement(),
                draft.edition(),
                draft.reason(),
                draft.status(),
                fresh.beginsOn(),
                fresh.endsOn(),
                Optional.empty(),
                fresh.parties(),
                fresh.clauses(),
                version));
        deeds.record(Deed.of("governance.agreement.revised", agreement.subject(), agreement.number()), by.actor(), at);
    }

    /** 变更 — a further edition, to be signed by all like the first; what holds stays until its day. */
    @Transactional
    public void amend(Agreement read, String reason, Agreements.Draft to, Viewer by, Instant at) {
        var agreement = store.lock(read.id());
        var editions = store.editions(agreement);
        var today = BusinessTime.dateOf(at);
        var wrong = new ArrayList<>(Rule.refusals(
                AgreementRules.AMENDING,
                new AgreementRules.Amending(
                        reason,
                        to.terms().from(),
                        Standing.inForce(agreement, editions, today),
                        editions.stream().anyMatch(it -> it.status().isOpen()))));
        wrong.addAll(refusalsOf(to, by));
        Refused.ifAny(wrong);
        store.insert(edition(agreement, editions.size() + 1, reason.strip(), to.terms(), at));
        deeds.record(
                Deed.of("governance.agreement.amended", agreement.subject(), agreement.number())
                        .because(reason.strip()),
                by.actor(),
                at);
    }

    private static Edition edition(Agreement of, int number, String reason, Agreements.Terms terms, Instant at) {
        var parties = new ArrayList<Edition.Signatory>();
        for (var party : terms.parties()) {
            parties.add(new Edition.Signatory(
                    Uuid7.at(at), parties.size() + 1, party, Signature.WAITING, "", Optional.empty(), ""));
        }
        return new Edition(
                Uuid7.at(at),
                of.id(),
                number,
                reason,
                EditionStatus.DRAFT,
                terms.from(),
                terms.until(),
                Optional.empty(),
                parties,
                terms.clauses(),
                0);
    }
}
