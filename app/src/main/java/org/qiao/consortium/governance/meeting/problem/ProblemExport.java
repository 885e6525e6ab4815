package org.qiao.consortium.governance.meeting.problem;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 问题清单 as a file. */
@Component
class ProblemExport implements ListSource {

    private final ProblemStore store;
    private final Texts texts;
    private final InstantSource clock;

    ProblemExport(ProblemStore store, Texts texts, InstantSource clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "problems";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var rows = store.all(viewer, ProblemPages.wanted(asked), BusinessTime.dateOf(now)).stream();
        return new Export<>(texts.of("governance.problems.title"), List.of(), now, columns(), rows);
    }

    private List<ExportColumn<Problem>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, Problem::number),
                column("title", ColumnKind.TEXT, 30, Problem::title),
                column("text", ColumnKind.TEXT, 40, Problem::text),
                column("weight", ColumnKind.TEXT, 12, it -> it.weight().label()),
                column("raised-by", ColumnKind.TEXT, 24, Problem::raisedByName),
                column("raised-at", ColumnKind.TEXT, 18, it -> Written.moment(it.raisedAt())),
                column("owner", ColumnKind.TEXT, 24, Problem::ownerName),
                column("answer-by", ColumnKind.DATE, 12, Problem::answerBy),
                column("status", ColumnKind.TEXT, 10, it -> it.status().label()),
                column("answer", ColumnKind.TEXT, 40, Problem::answer),
                column("settlement", ColumnKind.TEXT, 40, Problem::settlement),
                column("evidence", ColumnKind.TEXT, 30, Problem::evidence));
    }

    private ExportColumn<Problem> column(String key, ColumnKind kind, int width, Function<Problem, ?> value) {
        return ExportColumn.of(texts.of("governance.problem.column." + key), kind, width, value);
    }
}
