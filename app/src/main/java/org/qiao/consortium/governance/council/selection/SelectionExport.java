package org.qiao.consortium.governance.council.selection;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 牵头企业遴选，一行一家候选企业 as a file. */
@Component
class SelectionExport implements ListSource {

    private final SelectionStore store;
    private final Texts texts;
    private final InstantSource clock;

    SelectionExport(SelectionStore store, Texts texts, InstantSource clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "selections";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var columns = List.of(
                column("number", ColumnKind.CODE, 18, it -> it.selection().number()),
                column("title", ColumnKind.TEXT, 30, it -> it.selection().title()),
                column("until", ColumnKind.DATE, 12, it -> it.selection().applyUntil()),
                column(
                        "status",
                        ColumnKind.TEXT,
                        10,
                        it -> it.selection().status().label()),
                column("unit-number", ColumnKind.CODE, 18, it -> it.firm().map(Selection.Candidate::unitNumber)),
                column("unit", ColumnKind.TEXT, 30, it -> it.firm().map(Selection.Candidate::name)),
                column("total", ColumnKind.DECIMAL, 10, it -> it.firm().flatMap(Selection.Candidate::total)),
                column(
                        "chosen",
                        ColumnKind.TEXT,
                        8,
                        it -> it.firm()
                                .map(one ->
                                        texts.of("governance.selection." + (one.chosen() ? "chosen" : "not-chosen")))),
                column("resolution", ColumnKind.CODE, 18, it -> it.selection().resolution()));
        var rows = store.all(viewer).stream().flatMap(SelectionExport::lines);
        return new Export<>(texts.of("governance.selections.title"), List.of(), clock.instant(), columns, rows);
    }

    private ExportColumn<Line> column(String key, ColumnKind kind, int width, Function<Line, ?> value) {
        return ExportColumn.of(texts.of("governance.selection.column." + key), kind, width, value);
    }

    /** A selection for which nobody has applied is a line of its own. */
    private record Line(Selection selection, Optional<Selection.Candidate> firm) {}

    private static Stream<Line> lines(Selection it) {
        return it.candidates().isEmpty()
                ? Stream.of(new Line(it, Optional.empty()))
                : it.candidates().stream().map(one -> new Line(it, Optional.of(one)));
    }
}
