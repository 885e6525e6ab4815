package org.qiao.consortium.governance.health;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 治理体检 — the figures, the rows behind each, and the screen for leaders. */
@Controller
@OpenTo({
    Role.SECRETARIAT,
    Role.LEADING_OFFICE,
    Role.DEPARTMENT,
    Role.ENTERPRISE_CLERK,
    Role.SCHOOL_CLERK,
    Role.AREA_CLERK
})
@RequestMapping("/governance/health")
class HealthPages {

    private static final int ON_SCREEN = 4;
    private static final int MOST = 5_000;

    private final List<HealthCheck> checks;
    private final HealthReaders readers;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    HealthPages(List<HealthCheck> checks, HealthReaders readers, Frames frames, Texts texts, InstantSource clock) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(HealthCheck::order)).toList();
        this.readers = readers;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        readers.admit(viewer);
        return Views.page("governance/health/list", page(viewer, 0));
    }

    @GetMapping("/screen")
    ModelAndView screen(Viewer viewer) {
        readers.admit(viewer);
        return Views.page("governance/health/screen", page(viewer, ON_SCREEN));
    }

    @GetMapping("/{code}")
    ModelAndView rows(Viewer viewer, @PathVariable String code, Paging paging, HttpServletRequest request) {
        readers.admit(viewer);
        var check = checks.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("governance.health", code));
        var url = PageUrl.of("/governance/health/" + code, request.getParameterMap());
        var all = check.rows(viewer, today(), MOST);
        var group = url.value("group");
        var chosen = all.stream()
                .filter(it -> group.isEmpty() || it.group().equals(group))
                .toList();
        var shown = chosen.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(it -> new HealthRowsPage.Line(it.title(), it.url(), it.detail(), it.group(), it.on()))
                .toList();
        var figure = figure(check, all.size(), List.of());
        var frame =
                frames.of(viewer, figure.label(), new Crumb(texts.of("governance.health.title"), "/governance/health"));
        var pager = Pager.of(url, new Paged<>(shown, paging, chosen.size()));
        return Views.page(
                "governance/health/rows",
                new HealthRowsPage(frame, url, pager, figure, shown, groups(all), group, today()));
    }

    static List<Map.Entry<String, Long>> groups(List<HealthRow> rows) {
        var groups = rows.stream()
                .filter(it -> !it.group().isEmpty())
                .collect(Collectors.groupingBy(HealthRow::group, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        return groups.size() < 2 ? List.of() : groups;
    }

    private HealthPage page(Viewer viewer, int rows) {
        var today = today();
        var figures = checks.stream()
                .map(it -> figure(it, it.count(viewer, today), rows == 0 ? List.of() : it.rows(viewer, today, rows)))
                .toList();
        return new HealthPage(
                frames.of(viewer, texts.of("governance.health.title")), figures, Written.moment(clock.instant()));
    }

    private HealthFigure figure(HealthCheck check, int value, List<HealthRow> rows) {
        var key = "governance.health." + check.code();
        return new HealthFigure(
                check.code(),
                texts.of(key),
                texts.of(key + ".about"),
                value,
                HealthFigure.toneOf(check.kind(), value),
                rows.stream()
                        .map(it -> new HealthFigure.Line(
                                it.title(), it.on().map(Written::date).orElse(it.group())))
                        .toList());
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }
}
