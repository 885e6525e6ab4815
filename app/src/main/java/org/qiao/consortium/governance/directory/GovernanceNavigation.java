package org.qiao.consortium.governance.directory;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class GovernanceNavigation implements Navigation {

    @Override
    public List<Place> places() {
        return List.of(
                new Place(
                        Group.MEMBERS,
                        0,
                        "联合体概况",
                        "/consortium",
                        EnumSet.complementOf(EnumSet.of(Role.STUDENT)),
                        false),
                new Place(Group.MEMBERS, 1, "成员名录", "/members", EnumSet.complementOf(EnumSet.of(Role.STUDENT)), false),
                new Place(
                        Group.MEMBERS,
                        2,
                        "本单位",
                        "/own-unit",
                        EnumSet.of(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK, Role.DEPARTMENT),
                        false));
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(
                new PublicPlace(45, "联合体", "/consortium"),
                new PublicPlace(50, "成员单位", "/directory"),
                new PublicPlace(60, "企业登记", "/registration"));
    }
}
