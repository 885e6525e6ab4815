package org.qiao.consortium.atlas.mapping;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.qiao.consortium.atlas.chain.SchemeQueries;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出对应关系 — the mappings of a chain as a file. */
@Controller
@OpenToEveryone
class MappingExportPages {

    private final Texts texts;
    private final SchemeQueries schemes;
    private final MappingQueries mappings;
    private final ListExport exports;
    private final InstantSource clock;

    MappingExportPages(
            Texts texts, SchemeQueries schemes, MappingQueries mappings, ListExport exports, InstantSource clock) {
        this.texts = texts;
        this.schemes = schemes;
        this.mappings = mappings;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/atlas/schemes/{scheme}/chains/{code}/export")
    ResponseEntity<byte[]> export(
            Viewer viewer,
            @PathVariable String scheme,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String format) {
        var chain = schemes.chain(scheme, code).orElseThrow(() -> new NotFound("atlas.chain", code));
        var columns = List.of(
                column("scheme", 20, it -> chain.schemeName()),
                column("chain", 16, it -> chain.name()),
                column("occupation-code", 14, Mapping::occupationCode),
                column("occupation", 24, Mapping::occupationName),
                column("trade", 24, Mapping::trade),
                column("post", 24, Mapping::post),
                column("major-code", 12, Mapping::majorCode),
                column("major", 24, Mapping::majorName),
                column(
                        "weight",
                        10,
                        it -> it.weight().map(BigDecimal::toPlainString).orElse("")),
                column("basis", 10, MappingExportPages::basis),
                column("source", 40, Mapping::source),
                column("verification", 10, it -> it.verification().label()));
        var rows = mappings.of(chain.id()).stream();
        return exports.download(
                new Export<>(
                        texts.of("atlas.mappings.export", chain.name()), List.of(), clock.instant(), columns, rows),
                ExportFormat.of(format),
                viewer);
    }

    private static String basis(Mapping it) {
        return !it.hasMajor() ? "" : it.basis().equals("OFFICIAL") ? MappingColumns.OFFICIAL : MappingColumns.JUDGEMENT;
    }

    private ExportColumn<Mapping> column(String name, int width, Function<Mapping, String> value) {
        return ExportColumn.of(texts.of("atlas.column." + name), ColumnKind.TEXT, width, value);
    }
}
