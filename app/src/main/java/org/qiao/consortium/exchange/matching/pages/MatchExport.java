package org.qiao.consortium.exchange.matching.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.exchange.matching.MatchFilter;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 对接 as a file. */
@Component
class MatchExport implements ListSource {

    private final MatchQueries matches;
    private final MatchChips chips;
    private final Texts texts;
    private final InstantSource clock;

    MatchExport(MatchQueries matches, MatchChips chips, Texts texts, InstantSource clock) {
        this.matches = matches;
        this.chips = chips;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "matches";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(
                Role.STUDENT,
                Role.ENTERPRISE_CLERK,
                Role.SCHOOL_CLERK,
                Role.CLASS_TEACHER,
                Role.SECRETARIAT,
                Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var filter = MatchFilter.of(asked);
        var conditions = Chip.labels(chips.of(filter, asked));
        var rows = matches.each(viewer, filter, asked.paging(), BusinessTime.dateOf(now));
        return new Export<>(texts.of("exchange.match.list.title"), conditions, now, columns(), rows);
    }

    private List<ExportColumn<MatchRow>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, MatchRow::number),
                column("post", ColumnKind.TEXT, 24, MatchRow::post),
                column("need", ColumnKind.TEXT, 18, MatchRow::needNumber),
                column("employer", ColumnKind.TEXT, 34, MatchRow::employerName),
                column("student", ColumnKind.TEXT, 12, MatchRow::studentName),
                column("about", ColumnKind.TEXT, 34, MatchRow::studentAbout),
                column("score", ColumnKind.INTEGER, 10, MatchRow::score),
                column("status", ColumnKind.TEXT, 16, it -> it.status().label()),
                column("opened", ColumnKind.DATE, 14, it -> BusinessTime.dateOf(it.openedAt())),
                column("answer-by", ColumnKind.DATE, 14, MatchRow::answerBy));
    }

    private ExportColumn<MatchRow> column(String name, ColumnKind kind, int width, Function<MatchRow, ?> value) {
        return ExportColumn.of(texts.of("exchange.match.column." + name), kind, width, value);
    }
}
