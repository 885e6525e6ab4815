package org.qiao.consortium.governance.document.pages;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class DocumentNavigation implements Navigation {

    @Override
    public List<Place> places() {
        return List.of(new Place(
                Group.GOVERNANCE,
                60,
                "文件与条款",
                "/documents",
                EnumSet.complementOf(EnumSet.of(Role.STUDENT, Role.CLASS_TEACHER)),
                false));
    }
}
