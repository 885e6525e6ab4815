package org.qiao.consortium.platform.sheets.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.CellError;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.platform.sheets.imports.kept.KeptOutcomes;
import org.qiao.consortium.platform.sheets.imports.kept.RowOutcome;
import org.qiao.consortium.platform.sheets.imports.kept.Wording;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Shows the rows of a stored file with what was found in them; personal cells masked. */
@Component
class Preview {

    private final ImportStore store;
    private final KeptOutcomes outcomes;
    private final Wording wording;

    Preview(ImportStore store, KeptOutcomes outcomes, Wording wording) {
        this.store = store;
        this.outcomes = outcomes;
        this.wording = wording;
    }

    /** Titles of the file's columns, those that were not read, and a page of its rows with the given verdict. */
    record Shown(List<String> titles, List<String> ignored, Paged<ImportPage.Row> rows) {

        static Shown nothing(Paging paging) {
            return new Shown(List.of(), List.of(), new Paged<>(List.of(), paging, 0));
        }
    }

    Shown rows(SheetImport<?> owner, Batch batch, Verdict verdict, Paging paging, Viewer viewer) {
        if (!batch.kept() || batch.status().isWorkedOn()) {
            return Shown.nothing(paging);
        }
        var place = store.table(batch).place();
        var titles = place.titles(owner.layout(viewer));
        var part = outcomes.rows(batch.id(), verdict, paging);
        var columns = verdict == Verdict.WRONG ? columnsWithFindings(part.rows(), titles) : titles;
        return new Shown(columns, place.ignored(), part.map(it -> row(it, titles, columns)));
    }

    /** Whoever mends a wide sheet looks for what is wrong in it. */
    private static List<String> columnsWithFindings(List<RowOutcome> rows, List<String> titles) {
        var named = rows.stream()
                .flatMap(it -> it.findings().stream())
                .map(CellError::column)
                .collect(Collectors.toSet());
        return titles.stream().filter(named::contains).toList();
    }

    /** @param titles of the cells as they were kept; a column that was renamed since is left out */
    private ImportPage.Row row(RowOutcome outcome, List<String> titles, List<String> columns) {
        var cells = IntStream.range(0, Math.min(titles.size(), outcome.cells().size()))
                .filter(it -> columns.contains(titles.get(it)))
                .mapToObj(it -> cell(titles.get(it), outcome.cells().get(it), outcome.findings()))
                .toList();
        var elsewhere = outcome.findings().stream()
                .filter(it -> !columns.contains(it.column()))
                .map(it -> new ImportPage.Remark(
                        it.column().isEmpty() ? wording.sentence(it) : it.column() + "：" + wording.sentence(it),
                        !it.warning()))
                .toList();
        return new ImportPage.Row(outcome.number(), outcome.key(), elsewhere, cells);
    }

    private ImportPage.Cell cell(String column, String text, List<CellError> findings) {
        var here = findings.stream().filter(it -> it.column().equals(column)).toList();
        return new ImportPage.Cell(
                column,
                text,
                here.stream().map(wording::sentence).toList(),
                here.stream().anyMatch(it -> !it.warning()));
    }
}
