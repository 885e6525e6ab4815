package org.qiao.consortium.governance.health;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class HealthNavigation implements Navigation {

    private final Texts texts;

    HealthNavigation(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        var readers = EnumSet.of(Role.SECRETARIAT, Role.LEADING_OFFICE, Role.DEPARTMENT);
        return List.of(new Place(
                Group.GOVERNANCE, 90, texts.of("governance.health.title"), "/governance/health", readers, false));
    }
}
