package org.qiao.consortium.governance.colleague;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.qiao.consortium.governance.MemberAdmitted;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A unit that joins a further consortium: its clerks act for it there as well, and switch between the two. */
@Component
class MemberClerks {

    static final Set<Role> ROLES =
            EnumSet.of(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK, Role.DEPARTMENT);

    private final People people;
    private final InstantSource clock;

    MemberClerks(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void welcome(MemberAdmitted admitted) {
        ROLES.forEach(role -> people.holding(role, admitted.organization())
                .forEach(
                        it -> people.grant(it, role, admitted.organization(), admitted.consortium(), clock.instant())));
    }
}
