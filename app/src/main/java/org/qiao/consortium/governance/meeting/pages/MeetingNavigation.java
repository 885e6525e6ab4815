package org.qiao.consortium.governance.meeting.pages;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class MeetingNavigation implements Navigation {

    private static final EnumSet<Role> THOSE_WHO_SIT = EnumSet.of(
            Role.SECRETARIAT,
            Role.DEPARTMENT,
            Role.AREA_CLERK,
            Role.SCHOOL_CLERK,
            Role.ENTERPRISE_CLERK,
            Role.CLASS_TEACHER);

    @Override
    public List<Place> places() {
        return List.of(
                new Place(Group.GOVERNANCE, 1, "会议", "/meetings", THOSE_WHO_SIT, false),
                new Place(Group.GOVERNANCE, 2, "决议", "/resolutions", THOSE_WHO_SIT, false));
    }
}
