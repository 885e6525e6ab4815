package org.qiao.consortium.governance.plan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.plan.TaskFilter;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 任务 — all that the viewer sees, of all years. */
@Controller
@OpenTo({
    Role.SECRETARIAT,
    Role.LEADING_OFFICE,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class TaskListPages {

    static final String PATH = "/tasks";

    private final TaskQueries tasks;
    private final PlanScreen screen;
    private final InstantSource clock;

    TaskListPages(TaskQueries tasks, PlanScreen screen, InstantSource clock) {
        this.tasks = tasks;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var filter = TaskFilter.of(url);
        var found = tasks.find(viewer, filter, paging, BusinessTime.dateOf(clock.instant()));
        return Views.page(
                "governance/plan/tasks",
                new TasksPage(
                        screen.frames().of(viewer, screen.texts().of("governance.tasks.title")),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        tasks.plans(viewer),
                        chips(filter, url.without("page"), screen.texts()),
                        TaskSight.seesAll(viewer)));
    }

    static List<Chip> chips(TaskFilter filter, PageUrl url, Texts texts) {
        var chips = new ArrayList<Chip>();
        add(chips, "words", filter.words(), url, texts);
        add(chips, "plan", filter.plan(), url, texts);
        add(chips, "unit", filter.unit(), url, texts);
        filter.light().ifPresent(it -> add(chips, "light", it.label(), url, texts));
        filter.status().ifPresent(it -> add(chips, "status", it.label(), url, texts));
        if (filter.keysOnly()) {
            add(chips, "kind", "重点任务", url, texts);
        }
        if (filter.undecided()) {
            add(chips, "basis", "没有决议", url, texts);
        }
        if (filter.unplanned()) {
            add(chips, "action", "没有提交", url, texts);
        }
        if (filter.mine()) {
            add(chips, "mine", "本单位", url, texts);
        }
        return chips;
    }

    private static void add(List<Chip> chips, String name, String value, PageUrl url, Texts texts) {
        if (!value.isEmpty()) {
            chips.add(new Chip(
                    texts.of("governance.tasks.chip." + name, value),
                    url.without(name).toString()));
        }
    }
}
