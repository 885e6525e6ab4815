package org.qiao.consortium.platform.sheets.export;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list to be exported: exactly what the viewer filtered, in their columns and their scope.
 *
 * @param title of the list, also the beginning of the file's name
 * @param conditions the filter in words; empty when everything was asked for
 * @param asOf to when the data are complete
 * @param rows read one by one, once, and closed by whoever writes them
 * @param <T> what a row is made of
 */
public record Export<T>(String title, String conditions, Instant asOf, List<ExportColumn<T>> columns, Stream<T> rows) {

    public Export {
        columns = List.copyOf(columns);
    }
}
