package org.qiao.consortium.atlas.browse;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the lists of occupations and of majors do alike: chips of their conditions, and the same list as a file. */
@Component
class CatalogueLists {

    private final Texts texts;
    private final ListExport exports;
    private final InstantSource clock;

    CatalogueLists(Texts texts, ListExport exports, InstantSource clock) {
        this.texts = texts;
        this.exports = exports;
        this.clock = clock;
    }

    /** Collects the conditions that are set, in the order in which they are asked. */
    final class Conditions {

        private final PageUrl url;
        private final List<Chip> chips = new ArrayList<>();

        private Conditions(PageUrl url) {
            this.url = url.without("page");
        }

        /** @param label key of the chip's text; the value is its argument */
        Conditions with(String parameter, String value, String label, Object argument) {
            if (!value.isBlank()) {
                chips.add(new Chip(
                        texts.of(label, argument), url.without(parameter).toString()));
            }
            return this;
        }

        List<Chip> chips() {
            return List.copyOf(chips);
        }
    }

    Conditions conditions(PageUrl url) {
        return new Conditions(url);
    }

    <T> ExportColumn<T> column(String name, int width, Function<T, String> value) {
        return ExportColumn.of(texts.of("atlas.column." + name), ColumnKind.TEXT, width, value);
    }

    /** @param conditions of the list, told in the file */
    <T> ResponseEntity<byte[]> download(
            String title,
            List<Chip> conditions,
            List<ExportColumn<T>> columns,
            Stream<T> rows,
            String format,
            Viewer viewer) {
        return exports.download(
                new Export<>(title, Chip.labels(conditions), clock.instant(), columns, rows),
                ExportFormat.of(format),
                viewer);
    }
}
