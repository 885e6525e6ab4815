package org.qiao.consortium.platform.privacy.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.privacy.Retention;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 保存与到期处理 — the rules, what would go now (预览), and the log; also as a file. */
@Controller
@OpenTo({Role.PLATFORM_ADMIN, Role.SECRETARIAT})
class RetentionPages implements ListSource {

    private static final String PATH = "/privacy/retention";

    private final RetentionQueries queries;
    private final RunRetention retention;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    RetentionPages(RetentionQueries queries, RunRetention retention, Frames frames, Texts texts, InstantSource clock) {
        this.queries = queries;
        this.retention = retention;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var found = queries.find(url, paging);
        var counted = url.value("preview").equals("true");
        return Views.page(
                "platform/privacy/retention",
                new RetentionPage(
                        frames.of(viewer, texts.of("platform.privacy.retention.title")),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        queries.rules(BusinessTime.dateOf(clock.instant()), counted),
                        counted,
                        retention.kinds().stream()
                                .map(Retention::kind)
                                .map(it -> Choice.of(it, queries.label(it)))
                                .toList(),
                        chips(url)));
    }

    private List<Chip> chips(PageUrl url) {
        var chips = new ArrayList<Chip>();
        if (!url.value("kind").isEmpty()) {
            chips.add(new Chip(
                    queries.label(url.value("kind")), url.without("kind").toString()));
        }
        if (url.value("some").equals("true")) {
            chips.add(new Chip(
                    texts.of("platform.privacy.retention.some"),
                    url.without("some").toString()));
        }
        return chips;
    }

    @Override
    public String kind() {
        return "retention";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.PLATFORM_ADMIN, Role.SECRETARIAT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        return new Export<>(
                texts.of("platform.privacy.retention.title"),
                Chip.labels(chips(asked)),
                clock.instant(),
                List.of(
                        ExportColumn.of("日期", ColumnKind.DATE, 12, RetentionQueries.Line::day),
                        ExportColumn.of("种类", ColumnKind.TEXT, 40, RetentionQueries.Line::kind),
                        ExportColumn.of("方式", ColumnKind.TEXT, 10, RetentionQueries.Line::way),
                        ExportColumn.of("条数", ColumnKind.INTEGER, 10, RetentionQueries.Line::rows),
                        ExportColumn.of("处理此前的数据", ColumnKind.TEXT, 16, RetentionQueries.Line::before),
                        ExportColumn.of("期限", ColumnKind.TEXT, 16, RetentionQueries.Line::period),
                        ExportColumn.of("依据", ColumnKind.TEXT, 50, RetentionQueries.Line::reference)),
                queries.each(asked));
    }
}
