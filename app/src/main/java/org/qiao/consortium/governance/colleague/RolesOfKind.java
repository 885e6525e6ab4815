package org.qiao.consortium.governance.colleague;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;

/** Which roles there are in a unit of a kind, and which of them somebody may give. Students come by their school's roster. */
final class RolesOfKind {

    private static final Set<Role> ONLY_BY_ADMINISTRATOR =
            EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT, Role.LEADING_OFFICE);

    private RolesOfKind() {}

    static Set<Role> of(OrganizationKind kind) {
        return switch (kind) {
            case GOVERNMENT ->
                EnumSet.of(
                        Role.DEPARTMENT, Role.AREA_CLERK, Role.LEADING_OFFICE, Role.SECRETARIAT, Role.PLATFORM_ADMIN);
            case PARK -> EnumSet.of(Role.AREA_CLERK, Role.SECRETARIAT, Role.PLATFORM_ADMIN);
            case SCHOOL -> EnumSet.of(Role.SCHOOL_CLERK, Role.CLASS_TEACHER, Role.SECRETARIAT, Role.PLATFORM_ADMIN);
            case ENTERPRISE, EXTERNAL, INDUSTRY, RESEARCH -> EnumSet.of(Role.ENTERPRISE_CLERK);
        };
    }

    /** The administrator and 秘书处 for any unit, a clerk for the own one the own kind of work. */
    static List<Role> givenBy(Viewer viewer, OrganizationKind kind) {
        return of(kind).stream()
                .filter(it -> viewer.is(Role.PLATFORM_ADMIN) || !ONLY_BY_ADMINISTRATOR.contains(it))
                .toList();
    }
}
