package org.qiao.consortium.governance.recognition;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class CaseNavigation implements Navigation {

    private final Texts texts;

    CaseNavigation(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        var readers = EnumSet.of(
                Role.SECRETARIAT, Role.DEPARTMENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK);
        var label = texts.of("governance.recognition.list.title");
        return List.of(new Place(Group.GOVERNANCE, 70, label, "/governance/cases", readers, false));
    }
}
