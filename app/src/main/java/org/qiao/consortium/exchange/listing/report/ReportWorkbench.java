package org.qiao.consortium.exchange.listing.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Reports that wait for an answer, and the lists on everyone's workbench. */
@Component
class ReportWorkbench implements WorkbenchPart {

    private static final int MOST = 20;
    private static final int SOON = 2;

    private final ReportStore reports;
    private final Texts texts;

    ReportWorkbench(ReportStore reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        return viewer.is(Role.SECRETARIAT)
                ? reports.waiting(viewer, MOST).stream()
                        .map(it -> todo(it, today))
                        .toList()
                : List.of();
    }

    private Todo todo(Report report, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, report.answerBy());
        return new Todo(
                texts.of(
                        "exchange.report.todo",
                        report.postTitle(),
                        report.kind().label()),
                "/exchange/reports/" + report.number(),
                left < 0 ? texts.of("exchange.report.overdue", -left) : texts.of("exchange.report.due", left),
                left < 0 ? Tone.BAD : left <= SOON ? Tone.WARN : Tone.QUIET);
    }

    @Override
    public List<Shortcut> shortcuts(Viewer viewer) {
        var shortcuts = new ArrayList<Shortcut>();
        if (viewer.is(Role.ENTERPRISE_CLERK)) {
            shortcuts.add(shortcut("talents", "/talents/rows"));
        }
        if (viewer.is(Role.SECRETARIAT, Role.DEPARTMENT)) {
            shortcuts.add(shortcut("unmet", "/exchange/unmet"));
        }
        if (viewer.is(Role.SECRETARIAT, Role.DEPARTMENT, Role.SCHOOL_CLERK, Role.AREA_CLERK)) {
            shortcuts.add(shortcut("figures", "/figures"));
        }
        if (viewer.is(Role.STUDENT, Role.CLASS_TEACHER, Role.SCHOOL_CLERK)) {
            shortcuts.add(shortcut("posts", "/posts"));
        }
        return shortcuts;
    }

    private Shortcut shortcut(String name, String url) {
        return new Shortcut(
                texts.of("exchange.listing.nav." + name), texts.of("exchange.listing.shortcut." + name), url);
    }
}
