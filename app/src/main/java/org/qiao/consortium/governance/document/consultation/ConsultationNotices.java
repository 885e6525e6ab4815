package org.qiao.consortium.governance.document.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.notices.Notices.Notice;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Tells the clerks of units what is asked of them and what became of it. */
@Component
class ConsultationNotices {

    private static final List<Role> CLERKS =
            List.of(Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK);

    private final Notices notices;
    private final People people;
    private final Texts texts;

    ConsultationNotices(Notices notices, People people, Texts texts) {
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    void tell(Collection<OrganizationId> units, String what, String number, String title, LocalDate dueOn, Instant at) {
        var clerks = units.stream()
                .flatMap(unit -> CLERKS.stream().flatMap(role -> people.holding(role, unit).stream()))
                .toList();
        var words = "governance.consultation.notice." + what;
        notices.tell(
                clerks,
                new Notice(
                        "governance.consultation." + what,
                        texts.of(words + ".title"),
                        texts.of(words + ".text", title, dueOn.toString()),
                        "/consultations/" + number),
                at);
    }
}
