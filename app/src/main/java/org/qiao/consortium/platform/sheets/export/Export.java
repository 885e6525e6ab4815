package org.qiao.consortium.platform.sheets.export;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list to be exported: exactly what the viewer filtered, in their columns and their scope.
 *
 * @param title of the list, also the beginning of the file's name
 * @param conditions the filter in words, one by one; blank ones are left out, none when everything was asked for
 * @param asOf to when the data are complete
 * @param rows read one by one, once, and closed by whoever writes them
 * @param <T> what a row is made of
 */
public record Export<T>(
        String title, List<String> conditions, Instant asOf, List<ExportColumn<T>> columns, Stream<T> rows) {

    public Export {
        conditions = conditions.stream().filter(it -> !it.isBlank()).toList();
        columns = List.copyOf(columns);
    }

    /** 职业：车工；状态：在招. */
    public String told() {
        return String.join("；", conditions);
    }
}
