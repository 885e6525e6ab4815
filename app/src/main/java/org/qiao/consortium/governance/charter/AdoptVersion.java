package org.qiao.consortium.governance.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.council.SetUpBody;
import org.qiao.consortium.governance.council.WayOfDeciding;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 施行、废止、确认已读 — a draft takes effect by a resolution that is in force, in place of the version before it; what it says
 * about how bodies decide is written to them in the same transaction.
 */
@Component
@Transactional
public class AdoptVersion {

    private final CharterStore store;
    private final Resolutions resolutions;
    private final SetUpBody bodies;
    private final Deeds deeds;
    private final Notices notices;
    private final People people;
    private final Texts texts;

    AdoptVersion(
            CharterStore store,
            Resolutions resolutions,
            SetUpBody bodies,
            Deeds deeds,
            Notices notices,
            People people,
            Texts texts) {
        this.store = store;
        this.resolutions = resolutions;
        this.bodies = bodies;
        this.deeds = deeds;
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    /** @param resolutionNumber of a resolution that is in force */
    public void adopt(
            Charter charter, String resolutionNumber, Optional<LocalDate> effectiveOn, Viewer by, Instant at) {
        var resolution = resolutions.byNumber(by.consortium(), resolutionNumber).filter(Resolutions.View::inForce);
        Refused.ifAny(Rule.refusals(
                CharterRules.ADOPTION,
                new CharterRules.Adoption(
                        charter.draft().isPresent(),
                        !resolutionNumber.isBlank(),
                        resolution.map(Resolutions.View::decidedOn),
                        effectiveOn,
                        BusinessTime.dateOf(at))));
        var on = effectiveOn.orElseThrow();
        var draft = charter.draft().orElseThrow();
        charter.inForce().ifPresent(it -> store.end(it, VersionStatus.SUPERSEDED, on));
        store.adopt(draft, resolution.orElseThrow().id(), on);
        store.provisions(draft.id())
                .forEach(it -> bodies.decideBy(
                        it.body(),
                        new WayOfDeciding(
                                Decides.VOTE,
                                it.quorum(),
                                it.majority(),
                                it.majorityOf(),
                                "《" + charter.title() + "》" + it.article(),
                                it.intervalMonths()),
                        by,
                        at));
        deeds.record(
                Deed.of("governance.charter.adopted", charter.subject(), charter.number())
                        .with("version", draft.place())
                        .with("resolution", resolutionNumber),
                by.actor(),
                at);
        if (charter.toBeRead()) {
            tellMembers(charter, by, at);
        }
    }

    private void tellMembers(Charter charter, Viewer by, Instant at) {
        for (var role : List.of(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK, Role.DEPARTMENT)) {
            notices.tell(
                    people.holding(role, by.consortium()),
                    new Notices.Notice(
                            "governance.charter.adopted",
                            texts.of("governance.charter.notice-title", charter.title()),
                            texts.of("governance.charter.notice-text"),
                            "/charters/" + charter.number()),
                    at);
        }
    }

    public void withdraw(Charter charter, String reason, Viewer by, Instant at) {
        var standing = charter.inForce();
        Refused.ifAny(
                standing.isEmpty()
                        ? List.of(Refusal.of(CharterError.NOT_IN_FORCE, ""))
                        : reason.isBlank() ? List.of(Refusal.of(CharterError.REASON_MISSING, "reason")) : List.of());
        store.end(standing.orElseThrow(), VersionStatus.WITHDRAWN, BusinessTime.dateOf(at));
        deeds.record(
                Deed.of("governance.charter.withdrawn", charter.subject(), charter.number())
                        .because(reason.strip()),
                by.actor(),
                at);
    }

    /** The viewer confirms, for the own unit, to have read the version in force; a second time changes nothing. */
    public void read(Charter charter, Viewer by, Instant at) {
        var standing =
                charter.inForce().orElseThrow(() -> new Refused(List.of(Refusal.of(CharterError.NOT_IN_FORCE, ""))));
        if (store.read(standing.id(), by, at)) {
            deeds.record(
                    Deed.of("governance.charter.read", charter.subject(), charter.number())
                            .with("version", standing.place()),
                    by.actor(),
                    at);
        }
    }
}
