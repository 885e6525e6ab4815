package org.qiao.consortium.governance.plan.pages;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class PlanNavigation implements Navigation {

    @Override
    public List<Place> places() {
        var all = EnumSet.of(
                Role.SECRETARIAT,
                Role.LEADING_OFFICE,
                Role.DEPARTMENT,
                Role.AREA_CLERK,
                Role.SCHOOL_CLERK,
                Role.ENTERPRISE_CLERK);
        return List.of(
                new Place(Group.GOVERNANCE, 40, "年度计划", "/plans", all, false),
                new Place(Group.GOVERNANCE, 45, "任务", "/tasks", all, false),
                new Place(Group.GOVERNANCE, 50, "函件", "/letters", all, false));
    }
}
