package org.qiao.consortium.platform.approval.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.approval.ApprovalBox;
import org.qiao.consortium.platform.approval.ApprovalQueries;
import org.qiao.consortium.platform.approval.ApprovalQueries.Line;
import org.qiao.consortium.platform.approval.ItemState;
import org.qiao.consortium.platform.approval.Processes;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审批 — the three lists: what waits, what was done, what one's own unit asked for. */
@Controller
@OpenToSignedIn
class ApprovalPages {

    private static final String PATH = "/approvals";

    private final ApprovalQueries queries;
    private final Processes processes;
    private final OrganizationNames names;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    ApprovalPages(
            ApprovalQueries queries,
            Processes processes,
            OrganizationNames names,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.queries = queries;
        this.processes = processes;
        this.names = names;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param box {@code open}, {@code done} or {@code mine} */
    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String box,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String unit,
            Paging paging,
            Viewer viewer,
            HttpServletRequest request) {
        var shown = ApprovalBox.of(box);
        var url = PageUrl.of(PATH, request.getParameterMap());
        var ofUnit = names.ofNumber(unit);
        var found = queries.find(viewer, shown, q, process, ofUnit, paging);
        var units = names.namesOf(
                found.rows().stream().map(Line::organization).distinct().toList());
        var today = BusinessTime.dateOf(clock.instant());
        return Views.page(
                "platform/approval/list",
                new ApprovalsPage(
                        frames.of(viewer, texts.of("platform.approval.title")),
                        tabs(viewer, shown),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        q,
                        process,
                        processes.inUse().stream()
                                .map(it -> Choice.of(it, processes.nameOf(it)))
                                .toList(),
                        chips(url, q, process, ofUnit.map(names::nameOf).orElse("")),
                        found.rows().stream()
                                .map(it -> row(it, units.getOrDefault(it.organization(), ""), today))
                                .toList(),
                        texts.of("platform.approval.empty." + shown.word()),
                        !viewer.is(Role.STUDENT)));
    }

    private List<Tab> tabs(Viewer viewer, ApprovalBox shown) {
        return Arrays.stream(ApprovalBox.values())
                .map(it -> new Tab(
                        texts.of("platform.approval.box." + it.word()),
                        PageUrl.of(PATH).with("box", it.word()).toString(),
                        it == shown,
                        it == ApprovalBox.OPEN ? queries.count(viewer, it) : -1))
                .toList();
    }

    private List<Chip> chips(PageUrl url, String q, String process, String unit) {
        var chips = new ArrayList<Chip>();
        if (!q.isBlank()) {
            chips.add(new Chip(
                    texts.of("platform.approval.filter.q", q),
                    url.without("q").without("page").toString()));
        }
        if (!process.isBlank()) {
            chips.add(new Chip(
                    texts.of("platform.approval.filter.process", processes.nameOf(process)),
                    url.without("process").without("page").toString()));
        }
        if (!unit.isEmpty()) {
            chips.add(new Chip(
                    texts.of("platform.approval.filter.unit", unit),
                    url.without("unit").without("page").toString()));
        }
        return chips;
    }

    private ApprovalsPage.Row row(Line line, String unit, LocalDate today) {
        return new ApprovalsPage.Row(
                line.number(),
                PATH + "/" + line.number(),
                line.title(),
                processes.nameOf(line.process()),
                unit.isEmpty() ? line.submitter() : unit + " " + line.submitter(),
                Written.moment(line.submittedAt()),
                line.dueOn().toString(),
                state(texts, line, today),
                tone(line, today));
    }

    /** What is left of it, or how it ended. */
    static String state(Texts texts, Line line, LocalDate today) {
        if (line.waiting() > 0) {
            var left = ChronoUnit.DAYS.between(today, line.dueOn());
            var due = left < 0
                    ? texts.of("platform.approval.overdue", String.valueOf(-left))
                    : left == 0
                            ? texts.of("platform.approval.due-today")
                            : texts.of("platform.approval.left", String.valueOf(left));
            return line.waiting() == line.items()
                    ? texts.of("platform.approval.waiting", due)
                    : texts.of("platform.approval.partly", String.valueOf(line.waiting()), due);
        }
        if (line.approved() == line.items()) {
            return ItemState.APPROVED.label();
        }
        if (line.returned() == line.items()) {
            return ItemState.RETURNED.label();
        }
        return line.approved() + line.returned() == 0
                ? ItemState.WITHDRAWN.label()
                : texts.of("platform.approval.mixed", String.valueOf(line.approved()), String.valueOf(line.returned()));
    }

    static Tone tone(Line line, LocalDate today) {
        if (line.waiting() > 0) {
            return today.isAfter(line.dueOn()) ? Tone.BAD : Tone.ACTIVE;
        }
        return line.approved() == line.items() ? Tone.GOOD : line.returned() > 0 ? Tone.WARN : Tone.QUIET;
    }
}
