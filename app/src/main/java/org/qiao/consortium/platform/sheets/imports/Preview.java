package org.qiao.consortium.platform.sheets.imports;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.CellError;
import org.qiao.consortium.platform.sheets.Sheet;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetReader;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;

/** Shows the rows of a stored file with what was found in them; personal cells masked. */
@Component
class Preview {

    private final ImportSettings settings;
    private final ImportStore store;
    private final Wording wording;

    Preview(ImportSettings settings, ImportStore store, Wording wording) {
        this.settings = settings;
        this.store = store;
        this.wording = wording;
    }

    /** Titles of the file's columns, those that were not read, and a page of its rows with the given verdict. */
    record Shown(List<String> titles, List<String> ignored, Paged<ImportPage.Row> rows) {

        static Shown nothing(Paging paging) {
            return new Shown(List.of(), List.of(), new Paged<>(List.of(), paging, 0));
        }
    }

    Shown rows(SheetImport<?> owner, Batch batch, Verdict verdict, Paging paging, Viewer viewer) {
        if (!batch.kept()) {
            return Shown.nothing(paging);
        }
        var kept = store.kept(batch);
        var sheet = read(owner, kept.content(), viewer);
        var byNumber = sheet.rows().stream().collect(Collectors.toMap(SheetRow::number, Function.identity()));
        var wanted =
                kept.outcome().stream().filter(it -> it.verdict() == verdict).toList();
        var part = wanted.stream().skip(paging.offset()).limit(paging.size()).toList();
        var columns = verdict == Verdict.WRONG ? columnsWithFindings(part, sheet) : sheet.columns();
        var rows = part.stream()
                .map(it -> row(it, columns, byNumber.get(it.number())))
                .toList();
        return new Shown(columns, sheet.ignored(), new Paged<>(rows, paging, wanted.size()));
    }

    /** Whoever mends a wide sheet looks for what is wrong in it. */
    private static List<String> columnsWithFindings(List<RowOutcome> rows, Sheet sheet) {
        var named = rows.stream()
                .flatMap(it -> it.findings().stream())
                .map(CellError::column)
                .collect(Collectors.toSet());
        return sheet.columns().stream().filter(named::contains).toList();
    }

    private Sheet read(SheetImport<?> owner, byte[] content, Viewer viewer) {
        try {
            return new SheetReader(settings.limits()).read(content, owner.layout(viewer));
        } catch (SheetRefused columnsHaveChangedSince) {
            throw new Refused(List.of(columnsHaveChangedSince.on("")));
        }
    }

    private ImportPage.Row row(RowOutcome outcome, List<String> columns, @Nullable SheetRow row) {
        var cells = row == null
                ? List.<ImportPage.Cell>of()
                : columns.stream().map(it -> cell(it, row, outcome.findings())).toList();
        var elsewhere = outcome.findings().stream()
                .filter(it -> !columns.contains(it.column()))
                .map(it -> it.column().isEmpty() ? wording.sentence(it) : it.column() + "：" + wording.sentence(it))
                .toList();
        return new ImportPage.Row(outcome.number(), outcome.key(), elsewhere, cells);
    }

    private ImportPage.Cell cell(String column, SheetRow row, List<CellError> findings) {
        var here = findings.stream().filter(it -> it.column().equals(column)).toList();
        return new ImportPage.Cell(
                column,
                row.layout().column(column).shown(row.cell(column).text()),
                here.stream().map(wording::sentence).toList(),
                here.stream().anyMatch(it -> !it.warning()));
    }
}
