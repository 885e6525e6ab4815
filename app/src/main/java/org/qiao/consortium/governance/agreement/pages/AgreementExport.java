package org.qiao.consortium.governance.agreement.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.governance.agreement.AgreementFilter;
import org.qiao.consortium.governance.agreement.AgreementQueries;
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

/** 协议台账 as a file. */
@Component
class AgreementExport implements ListSource {

    private final AgreementQueries agreements;
    private final AgreementChips chips;
    private final Texts texts;
    private final InstantSource clock;

    AgreementExport(AgreementQueries agreements, AgreementChips chips, Texts texts, InstantSource clock) {
        this.agreements = agreements;
        this.chips = chips;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "agreements";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var filter = AgreementFilter.of(asked);
        return new Export<>(
                texts.of("governance.agreement.list.title"),
                Chip.labels(chips.of(filter, asked)),
                now,
                columns(),
                agreements.all(viewer, filter, BusinessTime.dateOf(now)).stream());
    }

    private List<ExportColumn<AgreementQueries.Row>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, it -> it.agreement().number()),
                column("title", ColumnKind.TEXT, 40, it -> it.agreement().title()),
                column("kind", ColumnKind.TEXT, 14, it -> it.agreement().kind().label()),
                column("parties", ColumnKind.TEXT, 50, it -> String.join("、", it.parties())),
                column("edition", ColumnKind.INTEGER, 8, it -> it.edition().edition()),
                column("begins", ColumnKind.DATE, 12, it -> it.edition().beginsOn()),
                column("ends", ColumnKind.DATE, 12, it -> it.edition().endsOn()),
                column("signed", ColumnKind.DATE, 12, it -> it.edition().signedOn()),
                column("state", ColumnKind.TEXT, 14, it -> it.state().label()));
    }

    private ExportColumn<AgreementQueries.Row> column(
            String name, ColumnKind kind, int width, Function<AgreementQueries.Row, ?> value) {
        return ExportColumn.of(texts.of("governance.agreement.column." + name), kind, width, value);
    }
}
