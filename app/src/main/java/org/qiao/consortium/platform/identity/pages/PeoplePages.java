package org.qiao.consortium.platform.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.identity.Colleagues;
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
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 人员 — everybody who can sign in, for 平台管理员; also as a file, masked as on the page. */
@Controller
@OpenTo(Role.PLATFORM_ADMIN)
class PeoplePages implements ListSource {

    private final Frames frames;
    private final Texts texts;
    private final Colleagues colleagues;
    private final Offices offices;
    private final InstantSource clock;

    PeoplePages(Frames frames, Texts texts, Colleagues colleagues, Offices offices, InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.colleagues = colleagues;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/people")
    ModelAndView list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String closed,
            Paging paging,
            Viewer viewer,
            HttpServletRequest request) {
        var wanted = wanted(words, role, closed);
        var found = colleagues.find(wanted, paging);
        var url = PageUrl.of("/people", request.getParameterMap());
        return Views.page(
                "platform/people",
                new PeoplePage(
                        frames.of(viewer, texts.of("platform.people.title")),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows().stream().map(it -> row(it, viewer)).toList(),
                        Arrays.stream(Role.values())
                                .map(it -> Choice.of(it.name(), it.label()))
                                .toList(),
                        words,
                        role,
                        closed,
                        chips(wanted, url)));
    }

    private static Colleagues.Wanted wanted(String words, String role, String closed) {
        return new Colleagues.Wanted(words, roleOf(role), closed.equals("true"));
    }

    private static Optional<Role> roleOf(String name) {
        return Arrays.stream(Role.values()).filter(it -> it.name().equals(name)).findFirst();
    }

    private List<Chip> chips(Colleagues.Wanted wanted, PageUrl url) {
        var chips = new ArrayList<Chip>();
        var first = url.without("page");
        if (!wanted.words().isBlank()) {
            chips.add(new Chip(
                    texts.of("platform.people.chip.words", wanted.words()),
                    first.without("words").toString()));
        }
        wanted.role()
                .ifPresent(it -> chips.add(new Chip(
                        texts.of("platform.people.chip.role", it.label()),
                        first.without("role").toString())));
        if (wanted.closed()) {
            chips.add(new Chip(
                    texts.of("platform.people.chip.closed"),
                    first.without("closed").toString()));
        }
        return chips;
    }

    private PeoplePage.Row row(Colleagues.Account it, Viewer viewer) {
        var held = offices.of(it.person(), viewer).stream()
                .map(office -> office.role() + " · " + office.unit())
                .collect(Collectors.joining("；"));
        return new PeoplePage.Row(
                "/people/" + it.person(),
                it.name(),
                it.userName(),
                it.phone(),
                held,
                it.activated(),
                Written.date(BusinessTime.dateOf(it.createdAt())));
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.PLATFORM_ADMIN);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var wanted = wanted(asked.value("words"), asked.value("role"), asked.value("closed"));
        return new Export<>(
                texts.of("platform.people.title"),
                Chip.labels(chips(wanted, asked)),
                clock.instant(),
                List.of(
                        ExportColumn.of("姓名", ColumnKind.TEXT, 12, PeoplePage.Row::name),
                        ExportColumn.of("用户名", ColumnKind.CODE, 20, PeoplePage.Row::userName),
                        ExportColumn.of("任职", ColumnKind.TEXT, 40, PeoplePage.Row::offices),
                        ExportColumn.of("手机号", ColumnKind.CODE, 14, PeoplePage.Row::phone),
                        ExportColumn.of(
                                "口令",
                                ColumnKind.TEXT,
                                10,
                                it -> texts.of(
                                        it.activated() ? "platform.people.activated" : "platform.people.waiting")),
                        ExportColumn.of("建立日期", ColumnKind.TEXT, 14, PeoplePage.Row::createdOn)),
                colleagues.each(wanted, asked.paging()).map(it -> row(it, viewer)));
    }
}
