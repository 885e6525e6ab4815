package org.qiao.consortium.governance.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 成员名录 — inside with states, outside for everyone. */
@Controller
@OpenTo({
    Role.PLATFORM_ADMIN,
    Role.SECRETARIAT,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.CLASS_TEACHER,
    Role.ENTERPRISE_CLERK
})
class MemberPages {

    private final MemberQueries members;
    private final FilterChips chips;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    MemberPages(MemberQueries members, FilterChips chips, Frames frames, Texts texts, InstantSource clock) {
        this.members = members;
        this.chips = chips;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/members")
    ModelAndView list(MemberFilter filter, Paging paging, Viewer viewer, HttpServletRequest request) {
        var today = BusinessTime.dateOf(clock.instant());
        var url = PageUrl.of("/members", request.getParameterMap());
        var found = members.find(viewer, filter, paging, today);
        return Views.page("governance/directory/list", page(filter, found, viewer, url, "governance.members.title"));
    }

    @GetMapping("/directory")
    @OpenToEveryone
    ModelAndView directory(MemberFilter filter, Paging paging, Viewer viewer, HttpServletRequest request) {
        var today = BusinessTime.dateOf(clock.instant());
        var url = PageUrl.of("/directory", request.getParameterMap());
        var found = members.findPublic(viewer, filter, paging, today);
        return Views.page(
                "governance/directory/public-list", page(filter, found, viewer, url, "governance.directory.title"));
    }

    private MemberListPage page(MemberFilter filter, Paged<MemberRow> found, Viewer viewer, PageUrl url, String title) {
        return new MemberListPage(
                frames.of(viewer, texts.of(title)),
                url,
                Pager.of(url, found),
                Sorting.of(url, found.paging()),
                found.rows(),
                filter,
                chips.regionShown(filter),
                chips.industryShown(filter),
                FilterChips.kinds(),
                chips.statuses(),
                FilterChips.verifications(),
                chips.of(filter, url),
                Sight.seesAll(viewer),
                viewer.is(Role.SECRETARIAT));
    }
}
