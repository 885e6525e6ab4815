package org.qiao.consortium.exchange.need.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedFacts;
import org.qiao.consortium.exchange.need.NeedFilter;
import org.qiao.consortium.exchange.need.NeedQueries;
import org.qiao.consortium.exchange.need.NeedScope;
import org.qiao.consortium.exchange.need.OwnNeeds;
import org.qiao.consortium.exchange.need.SubmitNeed;
import org.qiao.consortium.exchange.need.rules.Employers;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.EveryRow;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 岗位需求 — the list, and submission of what is ticked in it. */
@Controller
@RequestMapping("/exchange/needs")
@OpenTo({
    Role.ENTERPRISE_CLERK,
    Role.SECRETARIAT,
    Role.AREA_CLERK,
    Role.DEPARTMENT,
    Role.SCHOOL_CLERK,
    Role.CLASS_TEACHER
})
class NeedListPages {

    private static final int NAMED_EMPLOYERS = 200;

    private final NeedQueries queries;
    private final OwnNeeds own;
    private final SubmitNeed submit;
    private final NeedFacts words;
    private final Employers employers;
    private final OrganizationNames names;
    private final Occupations occupations;
    private final Frames frames;
    private final Texts texts;
    private final ListExport exports;
    private final InstantSource clock;

    NeedListPages(
            NeedQueries queries,
            OwnNeeds own,
            SubmitNeed submit,
            NeedFacts words,
            Employers employers,
            OrganizationNames names,
            Occupations occupations,
            Frames frames,
            Texts texts,
            ListExport exports,
            InstantSource clock) {
        this.queries = queries;
        this.own = own;
        this.submit = submit;
        this.words = words;
        this.employers = employers;
        this.names = names;
        this.occupations = occupations;
        this.frames = frames;
        this.texts = texts;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/exchange/needs", request.getParameterMap());
        var filter = NeedFilter.of(url, viewer.is(Role.ENTERPRISE_CLERK));
        var unit = unit(filter);
        var found = reader(viewer, filter).apply(paging);
        return Views.page(
                "exchange/need/list",
                new NeedsPage(
                        frames.of(viewer, texts.of("exchange.need.title")),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        rows(found.rows(), viewer),
                        chips(url, filter, unit),
                        Arrays.stream(NeedStatus.values())
                                .map(it -> Choice.of(it.name(), it.label()))
                                .toList(),
                        Arrays.stream(ContractKind.values())
                                .map(it -> Choice.of(it.name(), it.label()))
                                .toList(),
                        occupationName(filter.occupation()),
                        words.regionName(filter.region()),
                        NeedScope.mayEnterFor(viewer, viewer.organization()),
                        mine(viewer),
                        String.valueOf(filter.own())));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String format, Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/exchange/needs", request.getParameterMap());
        var filter = NeedFilter.of(url, viewer.is(Role.ENTERPRISE_CLERK));
        var conditions =
                chips(url, filter, unit(filter)).stream().map(Chip::label).collect(Collectors.joining("；"));
        var read = reader(viewer, filter);
        var rows = EveryRow.of(paging, it -> {
            var found = read.apply(it);
            return new Paged<>(rows(found.rows(), viewer), it, found.total());
        });
        var list = new Export<>(texts.of("exchange.need.title"), conditions, clock.instant(), columns(), rows);
        return exports.download(list, ExportFormat.of(format), viewer);
    }

    private List<ExportColumn<NeedRow>> columns() {
        return List.of(
                column("number", 18, NeedRow::number),
                column("title", 24, NeedRow::title),
                column("occupation", 22, NeedRow::occupation),
                column("employer", 34, NeedRow::employer),
                column("heads", 10, NeedRow::heads),
                column("place", 20, NeedRow::place),
                column("pay", 22, NeedRow::pay),
                column("until", 14, NeedRow::until),
                column("status", 24, NeedRow::status));
    }

    private ExportColumn<NeedRow> column(String name, int width, Function<NeedRow, String> value) {
        return ExportColumn.of(texts.of("exchange.need.column." + name), ColumnKind.TEXT, width, value);
    }

    private Optional<OrganizationView> unit(NeedFilter filter) {
        return Optional.of(filter.unit())
                .filter(it -> !it.isEmpty())
                .flatMap(it -> employers.byNumber(it, BusinessTime.dateOf(clock.instant())));
    }

    private Function<Paging, Paged<Need>> reader(Viewer viewer, NeedFilter filter) {
        var today = BusinessTime.dateOf(clock.instant());
        var named = filter.words().isEmpty()
                ? List.<OrganizationId>of()
                : employers.like(filter.words(), NAMED_EMPLOYERS, today).stream()
                        .map(OrganizationView::id)
                        .toList();
        var unit = unit(filter).map(OrganizationView::id);
        return paging -> queries.find(viewer, filter, named, unit, paging);
    }

    private List<NeedRow> rows(List<Need> needs, Viewer viewer) {
        var unitNames =
                names.namesOf(needs.stream().map(Need::employer).distinct().toList());
        var reasons = queries.reasons(needs);
        return needs.stream()
                .map(it -> row(it, unitNames, Optional.ofNullable(reasons.get(it.id())), viewer))
                .toList();
    }

    private String mine(Viewer viewer) {
        return viewer.is(Role.ENTERPRISE_CLERK)
                ? texts.of("exchange.need.mine")
                : NeedScope.entersForOthers(viewer) ? texts.of("exchange.need.entered-by-us") : "";
    }

    private String occupationName(String code) {
        return OccupationCode.isValid(code)
                ? occupations
                        .find(new OccupationCode(code))
                        .map(Occupations.OccupationView::name)
                        .orElse(code)
                : code;
    }

    private NeedRow row(Need need, Map<OrganizationId, String> unitNames, Optional<CloseReason> reason, Viewer viewer) {
        var terms = need.terms();
        var heads = String.valueOf(terms.heads());
        return new NeedRow(
                need.number(),
                "/exchange/needs/" + need.number(),
                terms.title(),
                terms.occupation().map(it -> occupationName(it.value())).orElse(""),
                unitNames.getOrDefault(need.employer(), ""),
                need.view().isEnteredForAnother(),
                need.filled() == 0 ? heads : need.filled() + " / " + heads,
                words.regionName(terms.place().regionCode()),
                words.payBand(terms.pay()),
                terms.untilOn().map(Object::toString).orElse(""),
                reason.map(it -> texts.of(
                                "exchange.need.closed-for", need.status().label(), it.label()))
                        .orElse(need.status().label()),
                need.status().tone(),
                need.status().isEditable() && NeedScope.mayChange(viewer, need));
    }

    private List<Chip> chips(PageUrl url, NeedFilter filter, Optional<OrganizationView> unit) {
        var chips = new ArrayList<Chip>();
        chip(chips, url, "q", filter.words());
        chip(chips, url, "status", filter.status().map(NeedStatus::label).orElse(""));
        chip(chips, url, "occupation", occupationName(filter.occupation()));
        chip(chips, url, "region", words.regionName(filter.region()));
        chip(chips, url, "unit", unit.map(OrganizationView::name).orElse(""));
        chip(chips, url, "payFrom", filter.payFrom().map(Object::toString).orElse(""));
        chip(chips, url, "contract", filter.contract().map(ContractKind::label).orElse(""));

        return chips;
    }

    private void chip(List<Chip> chips, PageUrl url, String name, String value) {
        if (!value.isEmpty()) {
            chips.add(new Chip(
                    texts.of("exchange.need.filter." + name, value),
                    url.without(name).without(name + "Text").without("page").toString()));
        }
    }

    /** @param all every draft of the viewer's unit, as after an import, instead of what is ticked */
    @PostMapping("/submission")
    @OpenTo({Role.ENTERPRISE_CLERK, Role.SECRETARIAT, Role.AREA_CLERK})
    String submit(
            @RequestParam(name = "ticked", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            RedirectAttributes redirect) {
        var ids = all
                ? queries.drafts(viewer)
                : ticked.stream().map(it -> own.get(it, viewer).id()).toList();
        Instant at = clock.instant();
        var approval = submit.submit(ids, viewer, at);
        redirect.addFlashAttribute(
                Frames.FLASH,
                new Flash(
                        texts.of("exchange.need.flash.submitted-batch", String.valueOf(ids.size())),
                        texts.of("exchange.need.flash.see-approval"),
                        "/approvals/" + approval));
        return "redirect:/exchange/needs?status=UNDER_REVIEW";
    }
}
