package org.qiao.consortium.governance.announcement.objection;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 异议台账 as a file, without who objected. */
@Component
class ObjectionExport implements ListSource {

    private final ObjectionStore objections;
    private final Texts texts;
    private final InstantSource clock;

    ObjectionExport(ObjectionStore objections, Texts texts, InstantSource clock) {
        this.objections = objections;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "objections";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var filter = ObjectionFilter.of(asked);
        var conditions =
                List.of(filter.waitingOnly() ? texts.of("governance.objection.waiting") : "", filter.announcement());
        return new Export<>(
                texts.of("governance.objection.list.title"),
                conditions,
                clock.instant(),
                columns(),
                objections.all(viewer, filter).stream());
    }

    private List<ExportColumn<Objection>> columns() {
        return List.of(
                column("number", ColumnKind.TEXT, 18, Objection::number),
                column("announcement", ColumnKind.TEXT, 36, Objection::announcementTitle),
                column("item", ColumnKind.TEXT, 30, Objection::itemTitle),
                column(
                        "way",
                        ColumnKind.TEXT,
                        8,
                        it -> texts.of(it.named() ? "governance.objection.named" : "governance.objection.anonymous")),
                column("filed", ColumnKind.DATE, 12, it -> BusinessTime.dateOf(it.filedAt())),
                column("answer-by", ColumnKind.DATE, 12, Objection::answerBy),
                column(
                        "outcome",
                        ColumnKind.TEXT,
                        12,
                        it -> it.outcome().map(ObjectionOutcome::label).orElse("")),
                column("answered", ColumnKind.DATE, 12, it -> it.answeredAt().map(BusinessTime::dateOf)));
    }

    private ExportColumn<Objection> column(String name, ColumnKind kind, int width, Function<Objection, ?> value) {
        return ExportColumn.of(texts.of("governance.objection.column." + name), kind, width, value);
    }
}
