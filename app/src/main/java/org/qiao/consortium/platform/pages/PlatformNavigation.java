package org.qiao.consortium.platform.pages;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class PlatformNavigation implements Navigation {

    @Override
    public List<Place> places() {
        var everybody = EnumSet.allOf(Role.class);
        return List.of(
                new Place(Group.WORK, 1, "工作台", "/workbench", everybody, true),
                new Place(Group.WORK, 90, "下载清单", "/downloads", EnumSet.complementOf(EnumSet.of(Role.STUDENT)), false),
                new Place(Group.PLATFORM, 1, "人员", "/people", EnumSet.of(Role.PLATFORM_ADMIN), false),
                new Place(Group.PLATFORM, 2, "审计", "/trail", EnumSet.of(Role.PLATFORM_ADMIN), false),
                new Place(Group.PLATFORM, 9, "检索", "/search/index", EnumSet.of(Role.PLATFORM_ADMIN), false));
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(new PublicPlace(1, "首页", "/"));
    }
}
