package org.qiao.consortium.governance.meeting.problem;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class ProblemNavigation implements Navigation {

    @Override
    public List<Place> places() {
        return List.of(new Place(
                Group.GOVERNANCE,
                3,
                "问题清单",
                "/problems",
                EnumSet.of(
                        Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK),
                false));
    }
}
