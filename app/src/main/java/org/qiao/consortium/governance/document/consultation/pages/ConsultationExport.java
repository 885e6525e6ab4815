package org.qiao.consortium.governance.document.consultation.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.governance.document.consultation.ConsultationFilter;
import org.qiao.consortium.governance.document.consultation.ConsultationQueries;
import org.qiao.consortium.governance.document.consultation.ConsultationRow;
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

/** The consultations that the viewer filtered, as a file. */
@Component
class ConsultationExport implements ListSource {

    private final ConsultationQueries consultations;
    private final Texts texts;
    private final InstantSource clock;

    ConsultationExport(ConsultationQueries consultations, Texts texts, InstantSource clock) {
        this.consultations = consultations;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "consultations";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var now = clock.instant();
        var filter = ConsultationFilter.of(asked);
        return new Export<>(
                texts.of("governance.consultations.title"),
                Chip.labels(filter.chips(asked, texts)),
                now,
                List.of(
                        ExportColumn.<ConsultationRow>of("编号", ColumnKind.CODE, 18, ConsultationRow::number),
                        ExportColumn.<ConsultationRow>of("标题", ColumnKind.TEXT, 50, ConsultationRow::title),
                        ExportColumn.<ConsultationRow>of("发出", ColumnKind.DATE, 12, ConsultationRow::openedOn),
                        ExportColumn.<ConsultationRow>of("截止", ColumnKind.DATE, 12, ConsultationRow::dueOn),
                        ExportColumn.<ConsultationRow>of(
                                "状态", ColumnKind.TEXT, 10, it -> it.state().label()),
                        ExportColumn.<ConsultationRow>of("征求单位", ColumnKind.INTEGER, 10, ConsultationRow::asked),
                        ExportColumn.<ConsultationRow>of("已回复", ColumnKind.INTEGER, 10, ConsultationRow::answered),
                        ExportColumn.<ConsultationRow>of("意见", ColumnKind.INTEGER, 8, ConsultationRow::opinions),
                        ExportColumn.<ConsultationRow>of("未处理", ColumnKind.INTEGER, 8, ConsultationRow::unsettled)),
                consultations.all(viewer, filter, BusinessTime.dateOf(now)).stream());
    }
}
