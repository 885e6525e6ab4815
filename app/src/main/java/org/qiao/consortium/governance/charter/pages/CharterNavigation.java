package org.qiao.consortium.governance.charter.pages;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class CharterNavigation implements Navigation {

    @Override
    public List<Place> places() {
        return List.of(new Place(
                Group.GOVERNANCE,
                4,
                "制度",
                "/charters",
                EnumSet.of(
                        Role.SECRETARIAT,
                        Role.DEPARTMENT,
                        Role.AREA_CLERK,
                        Role.SCHOOL_CLERK,
                        Role.ENTERPRISE_CLERK,
                        Role.CLASS_TEACHER),
                false));
    }
}
