package org.qiao.consortium.exchange.listing.talent;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
import org.qiao.consortium.shared.rule.Forbidden;
import org.springframework.stereotype.Component;

/** 学生信息清单, row by row, as a file: for verified employers, within each student's consent. */
@Component
class TalentExport implements ListSource {

    private final TalentQueries talents;
    private final TalentFilterWords words;
    private final Texts texts;
    private final InstantSource clock;

    TalentExport(TalentQueries talents, TalentFilterWords words, Texts texts, InstantSource clock) {
        this.talents = talents;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "talents";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.ENTERPRISE_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        if (!talents.mayRead(viewer, today)) {
            throw new Forbidden("not a verified employer");
        }
        var filter = TalentFilter.of(asked);
        return new Export<>(
                texts.of("exchange.listing.talents.rows-title"),
                Chip.labels(words.chips(filter, asked)),
                now,
                columns(),
                talents.find(viewer, filter, today).stream());
    }

    private List<ExportColumn<TalentRow>> columns() {
        return List.of(
                column("number", 18, TalentRow::number),
                column("school", 24, TalentRow::school),
                column("major", 20, TalentRow::major),
                column("level", 10, TalentRow::level),
                column("graduates", 12, it -> it.graduates().toString()),
                column("county", 12, TalentRow::county),
                column("certificates", 28, it -> String.join("、", it.certificates())),
                column("wishes", 30, it -> String.join("、", it.wishes())),
                column("from", 12, TalentRow::from));
    }

    private ExportColumn<TalentRow> column(String name, int width, Function<TalentRow, String> value) {
        return ExportColumn.of(
                texts.of("exchange.listing.talents.column." + name), ColumnKind.TEXT, width, value::apply);
    }
}
