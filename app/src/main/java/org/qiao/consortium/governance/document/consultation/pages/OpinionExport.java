package org.qiao.consortium.governance.document.consultation.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.governance.document.consultation.Consultation;
import org.qiao.consortium.governance.document.consultation.Consultation.Opinion;
import org.qiao.consortium.governance.document.consultation.ConsultationQueries;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** 意见汇总表 of one consultation as a file. */
@Component
class OpinionExport implements ListSource {

    static final String CONSULTATION = "consultation";

    private final ConsultationQueries consultations;
    private final Texts texts;
    private final InstantSource clock;

    OpinionExport(ConsultationQueries consultations, Texts texts, InstantSource clock) {
        this.consultations = consultations;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "opinions";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var number = asked.value(CONSULTATION);
        var of = consultations.find(viewer, number).orElseThrow(() -> new NotFound(Consultation.KIND, number));
        return new Export<>(
                texts.of("governance.consultation.summary.file", of.number()),
                List.of(of.title()),
                clock.instant(),
                List.of(
                        ExportColumn.<Opinion>of("单位", ColumnKind.TEXT, 30, Opinion::unitName),
                        ExportColumn.<Opinion>of("位置", ColumnKind.TEXT, 16, Opinion::place),
                        ExportColumn.<Opinion>of("意见", ColumnKind.TEXT, 60, Opinion::text),
                        ExportColumn.<Opinion>of("采纳情况", ColumnKind.TEXT, 12, Opinion::verdictLabel),
                        ExportColumn.<Opinion>of("理由", ColumnKind.TEXT, 40, Opinion::reason),
                        ExportColumn.<Opinion>of("提交人", ColumnKind.TEXT, 12, Opinion::by),
                        ExportColumn.<Opinion>of("提交日期", ColumnKind.DATE, 12, it -> BusinessTime.dateOf(it.at()))),
                of.opinions().stream());
    }
}
