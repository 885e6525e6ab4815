package org.qiao.consortium.governance.document.pages;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.governance.document.DocumentFilter;
import org.qiao.consortium.governance.document.DocumentQueries;
import org.qiao.consortium.governance.document.DocumentQueries.Row;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** The register as a file. */
@Component
class DocumentExport implements ListSource {

    private final DocumentQueries documents;
    private final DocumentChips chips;
    private final Texts texts;
    private final InstantSource clock;

    DocumentExport(DocumentQueries documents, DocumentChips chips, Texts texts, InstantSource clock) {
        this.documents = documents;
        this.chips = chips;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.STUDENT, Role.CLASS_TEACHER));
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var filter = DocumentFilter.of(asked);
        return new Export<>(
                texts.of("governance.documents.title"),
                Chip.labels(chips.of(filter, asked)),
                clock.instant(),
                List.of(
                        ExportColumn.<Row>of(
                                "登记号", ColumnKind.CODE, 18, it -> it.document().number()),
                        ExportColumn.<Row>of(
                                "标题", ColumnKind.TEXT, 50, it -> it.document().title()),
                        ExportColumn.<Row>of(
                                "文号",
                                ColumnKind.TEXT,
                                24,
                                it -> it.document().particulars().documentNumber()),
                        ExportColumn.<Row>of(
                                "发文机关",
                                ColumnKind.TEXT,
                                30,
                                it -> it.document().particulars().issuer()),
                        ExportColumn.<Row>of(
                                "层级",
                                ColumnKind.TEXT,
                                10,
                                it -> it.document().particulars().level().label()),
                        ExportColumn.<Row>of(
                                "效力",
                                ColumnKind.TEXT,
                                10,
                                it -> it.document().particulars().weight().label()),
                        ExportColumn.<Row>of(
                                "阶段",
                                ColumnKind.TEXT,
                                12,
                                it -> it.document().particulars().stage().label()),
                        ExportColumn.<Row>of(
                                "审议通过",
                                ColumnKind.DATE,
                                12,
                                it -> it.document().particulars().adoptedOn()),
                        ExportColumn.<Row>of(
                                "印发",
                                ColumnKind.DATE,
                                12,
                                it -> it.document().particulars().issuedOn()),
                        ExportColumn.<Row>of("条款数", ColumnKind.INTEGER, 8, Row::clauses)),
                documents.all(viewer, filter, asked.paging()).stream());
    }
}
