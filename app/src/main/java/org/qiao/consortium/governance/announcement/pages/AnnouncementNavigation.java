package org.qiao.consortium.governance.announcement.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class AnnouncementNavigation implements Navigation {

    private final Texts texts;

    AnnouncementNavigation(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        var readers = EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
        var members = EnumSet.of(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK);
        return List.of(
                place(60, "announcements", "/governance/announcements", readers),
                place(61, "objections", "/governance/objections", EnumSet.of(Role.SECRETARIAT)),
                place(62, "public", "/announcements", members));
    }

    private Place place(int order, String name, String url, Set<Role> roles) {
        return new Place(Group.GOVERNANCE, order, texts.of("governance.announcement.nav." + name), url, roles, false);
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(new PublicPlace(47, texts.of("governance.announcement.nav.public"), "/announcements"));
    }
}
