package org.qiao.consortium.platform.notices.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.outbox.Carriers;
import org.qiao.consortium.platform.notices.outbox.Channel;
import org.qiao.consortium.platform.notices.outbox.DispatchStatus;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 发送记录 — what was carried out of the house, or would have been, the latest first; also as a file. */
@Controller
@OpenTo(Role.PLATFORM_ADMIN)
class DispatchPages implements ListSource {

    private static final String PATH = "/dispatches";

    private final DispatchQueries dispatches;
    private final Carriers carriers;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    DispatchPages(DispatchQueries dispatches, Carriers carriers, Frames frames, Texts texts, InstantSource clock) {
        this.dispatches = dispatches;
        this.carriers = carriers;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var found = dispatches.find(url, paging);
        var unconnected = Arrays.stream(Channel.values())
                .filter(it -> !carriers.isConnected(it))
                .map(Channel::label)
                .collect(Collectors.joining("、"));
        return Views.page(
                "platform/notices/dispatches",
                new DispatchesPage(
                        frames.of(viewer, texts.of("notice.dispatches.title")),
                        unconnected,
                        url,
                        Pager.of(url, found),
                        found.rows(),
                        Arrays.stream(Channel.values())
                                .map(it -> Choice.of(it.name(), it.label()))
                                .toList(),
                        Arrays.stream(DispatchStatus.values())
                                .map(it -> Choice.of(it.name(), texts.of(it.labelKey())))
                                .toList(),
                        chips(url)));
    }

    private List<Chip> chips(PageUrl url) {
        var chips = new ArrayList<Chip>();
        var first = url.without("page");
        if (!url.value("words").isBlank()) {
            chips.add(new Chip(url.value("words"), first.without("words").toString()));
        }
        DispatchQueries.channel(url)
                .ifPresent(it ->
                        chips.add(new Chip(it.label(), first.without("channel").toString())));
        DispatchQueries.status(url)
                .ifPresent(it -> chips.add(new Chip(
                        texts.of(it.labelKey()), first.without("status").toString())));
        return chips;
    }

    @Override
    public String kind() {
        return "dispatches";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.PLATFORM_ADMIN);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        return new Export<>(
                texts.of("notice.dispatches.title"),
                Chip.labels(chips(asked)),
                clock.instant(),
                List.of(
                        ExportColumn.of("收件人", ColumnKind.TEXT, 12, DispatchesPage.Row::person),
                        ExportColumn.of("渠道", ColumnKind.TEXT, 8, DispatchesPage.Row::channel),
                        ExportColumn.of("地址", ColumnKind.TEXT, 24, DispatchesPage.Row::to),
                        ExportColumn.of("内容", ColumnKind.TEXT, 40, DispatchesPage.Row::subject),
                        ExportColumn.of("状态", ColumnKind.TEXT, 12, DispatchesPage.Row::status),
                        ExportColumn.of("说明", ColumnKind.TEXT, 40, DispatchesPage.Row::detail),
                        ExportColumn.of("时间", ColumnKind.TEXT, 18, DispatchesPage.Row::at)),
                dispatches.each(asked));
    }
}
