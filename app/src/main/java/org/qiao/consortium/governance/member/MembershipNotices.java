package org.qiao.consortium.governance.member;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.notices.Notices.Notice;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Tells the unit's clerks, or 秘书处, what has become of a membership. */
@Component
class MembershipNotices {

    private static final List<Role> CLERKS =
            List.of(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK, Role.DEPARTMENT);

    private final Notices notices;
    private final People people;
    private final Texts texts;

    MembershipNotices(Notices notices, People people, Texts texts) {
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    /** @param step the last word of the deed, {@code admitted} */
    void tellUnit(String step, Organization unit, String reason, Instant at) {
        notices.tell(clerksOf(unit.id()), notice(step, unit, reason), at);
    }

    void tellSecretariat(String step, Organization unit, ConsortiumId consortium, Instant at) {
        notices.tell(people.holding(Role.SECRETARIAT, consortium), notice(step, unit, ""), at);
    }

    private Notice notice(String step, Organization unit, String reason) {
        var key = "governance.notice.membership." + step;
        return new Notice(
                "governance.membership." + step,
                texts.of(key + ".title", unit.particulars().name()),
                texts.of(key + ".text", unit.particulars().name(), reason),
                "/members/" + unit.number());
    }

    private List<PersonId> clerksOf(OrganizationId unit) {
        return CLERKS.stream()
                .flatMap(role -> Stream.of(people.holding(role, unit)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
