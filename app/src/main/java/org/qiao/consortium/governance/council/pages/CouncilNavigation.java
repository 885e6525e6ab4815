package org.qiao.consortium.governance.council.pages;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class CouncilNavigation implements Navigation {

    @Override
    public List<Place> places() {
        return List.of(new Place(
                Group.GOVERNANCE, 0, "组织架构", "/council", EnumSet.complementOf(EnumSet.of(Role.STUDENT)), false));
    }
}
