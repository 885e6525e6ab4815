package org.qiao.consortium.governance.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Tells the clerks of parties whose turn it is, and what became of an agreement. */
@Component
class AgreementNotices {

    private static final List<Role> CLERKS =
            List.of(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK, Role.DEPARTMENT);

    private final Notices notices;
    private final People people;
    private final Texts texts;

    AgreementNotices(Notices notices, People people, Texts texts) {
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    void toSign(Agreement agreement, Edition edition, Instant at) {
        edition.next().ifPresent(it -> notices.tell(clerksOf(it.party().unit()), notice("to-sign", agreement, ""), at));
    }

    /** @param step {@code completed}, {@code declined}, {@code ended} */
    void tellParties(String step, Agreement agreement, Edition edition, Instant at) {
        notices.tell(all(agreement, edition), notice(step, agreement, ""), at);
    }

    void expires(Agreement agreement, Edition edition, LocalDate on, Instant at) {
        notices.tell(all(agreement, edition), notice("expires", agreement, Written.dateInText(on)), at);
    }

    private Notices.Notice notice(String step, Agreement agreement, String detail) {
        return new Notices.Notice(
                "governance.agreement." + step,
                texts.of("governance.agreement.notice." + step, agreement.title(), detail),
                texts.of("governance.agreement.notice-text", agreement.number()),
                "/governance/agreements/" + agreement.number());
    }

    private Set<PersonId> all(Agreement agreement, Edition edition) {
        var told = new LinkedHashSet<>(people.holding(Role.SECRETARIAT, agreement.consortium()));
        edition.parties().forEach(it -> told.addAll(clerksOf(it.party().unit())));
        return told;
    }

    private List<PersonId> clerksOf(OrganizationId unit) {
        return CLERKS.stream()
                .flatMap(it -> people.holding(it, unit).stream())
                .distinct()
                .toList();
    }
}
