package org.qiao.consortium.platform.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class PlatformNavigation implements Navigation {

    private static final Set<Role> WITH_FIGURES = EnumSet.of(
            Role.SECRETARIAT,
            Role.DEPARTMENT,
            Role.AREA_CLERK,
            Role.PLATFORM_ADMIN,
            Role.SCHOOL_CLERK,
            Role.ENTERPRISE_CLERK);

    @Override
    public List<Place> places() {
        var everybody = EnumSet.allOf(Role.class);
        var responsible = EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT);
        return List.of(
                new Place(Group.WORK, 1, "工作台", "/workbench", everybody, true),
                new Place(Group.WORK, 80, "指标", "/all-figures", WITH_FIGURES, false),
                new Place(Group.WORK, 90, "下载清单", "/downloads", EnumSet.complementOf(EnumSet.of(Role.STUDENT)), false),
                new Place(Group.WORK, 95, "我的个人信息", "/privacy/mine", everybody, false),
                new Place(
                        Group.PLATFORM,
                        3,
                        "个人信息请求",
                        "/privacy/requests",
                        EnumSet.of(Role.SCHOOL_CLERK, Role.SECRETARIAT, Role.PLATFORM_ADMIN),
                        false),
                new Place(Group.PLATFORM, 5, "影响评估", "/privacy/assessments", responsible, false),
                new Place(Group.PLATFORM, 6, "安全事件", "/privacy/incidents", responsible, false),
                new Place(Group.PLATFORM, 7, "年度合规审计", "/privacy/audits", responsible, false),
                new Place(Group.PLATFORM, 8, "接口令牌", "/partners", EnumSet.of(Role.PLATFORM_ADMIN), false),
                new Place(Group.PLATFORM, 4, "保存与到期处理", "/privacy/retention", responsible, false),
                new Place(Group.PLATFORM, 1, "人员", "/people", EnumSet.of(Role.PLATFORM_ADMIN), false),
                new Place(Group.PLATFORM, 2, "审计", "/trail", EnumSet.of(Role.PLATFORM_ADMIN), false),
                new Place(Group.PLATFORM, 9, "检索", "/search/index", EnumSet.of(Role.PLATFORM_ADMIN), false),
                new Place(Group.PLATFORM, 8, "发送记录", "/dispatches", EnumSet.of(Role.PLATFORM_ADMIN), false));
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(new PublicPlace(1, "首页", "/"));
    }
}
