package org.qiao.consortium.platform.sheets.export;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qiao.consortium.platform.sheets.raw.SheetWords;

/**
 * What stands above an exported list, so that a printed page still says what it is.
 *
 * @param title of the list
 * @param unit that made it
 * @param madeAt local time
 * @param conditions the filter in words; empty when everything was asked for
 * @param asOf to when the data are complete, local time
 */
public record ExportHead(String title, String unit, LocalDateTime madeAt, String conditions, LocalDateTime asOf) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    List<String> notes() {
        return List.of(
                SheetWords.word("unit", unit),
                SheetWords.word("made-at", MINUTE.format(madeAt)),
                SheetWords.word("conditions", conditions.isEmpty() ? SheetWords.word("all") : conditions),
                SheetWords.word("as-of", MINUTE.format(asOf)));
    }
}
