package org.qiao.consortium.governance.founding;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class ConsortiumNavigation implements Navigation {

    @Override
    public List<Place> places() {
        var readers = EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT, Role.DEPARTMENT);
        return List.of(new Place(Group.MEMBERS, 3, "各级联合体", "/consortiums", readers, false));
    }
}
