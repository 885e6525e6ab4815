package org.qiao.consortium.platform.sheets.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.sheets.raw.MergedArea;

/**
 * Finds a sheet's merged areas without parsing its cells: only what stands behind the rows is looked at.
 *
 * <p>Easy to get wrong: inside of a cell the sign {@code <} cannot stand, so the first end of {@code sheetData} is the end
 * of the rows.
 */
final class MergedAreas {

    private static final byte[] END_OF_ROWS = "sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern AREA =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=\"([A-Z]{1,3}\\d{1,7}):([A-Z]{1,3}\\d{1,7})\"");
    private static final int BUFFER = 1 << 16;

    /** Longer than the end tag with any prefix that is in use. */
    private static final int OVERLAP = 64;

    private static final int BEHIND_AT_MOST = 4 << 20;
    private static final int AREAS_AT_MOST = 20_000;

    private MergedAreas() {}

    static List<MergedArea> in(InputStream sheet) throws IOException {
        var areas = new ArrayList<MergedArea>();
        var found = AREA.matcher(behindRows(sheet));
        while (areas.size() < AREAS_AT_MOST && found.find()) {
            areas.add(new MergedArea(
                    CellRef.row(found.group(1)),
                    CellRef.column(found.group(1)),
                    CellRef.row(found.group(2)),
                    CellRef.column(found.group(2))));
        }
        areas.sort(Comparator.comparingInt(MergedArea::firstRow));
        return areas;
    }

    private static String behindRows(InputStream sheet) throws IOException {
        var buffer = new byte[BUFFER + OVERLAP];
        var kept = 0;
        for (var read = sheet.read(buffer, 0, BUFFER); read > 0; read = sheet.read(buffer, kept, BUFFER)) {
            var end = kept + read;
            var at = endOfRows(buffer, end);
            if (at >= 0) {
                return new String(buffer, at, end - at, StandardCharsets.UTF_8)
                        + new String(sheet.readNBytes(BEHIND_AT_MOST), StandardCharsets.UTF_8);
            }
            kept = Math.min(end, OVERLAP);
            System.arraycopy(buffer, end - kept, buffer, 0, kept);
        }
        return "";
    }

    /** Behind {@code </sheetData>}, with or without prefix; -1 when the buffer does not hold it. */
    private static int endOfRows(byte[] buffer, int end) {
        for (var i = 1; i + END_OF_ROWS.length <= end; i++) {
            if (buffer[i] == 's' && matches(buffer, i) && isEndTag(buffer, i - 1)) {
                return i + END_OF_ROWS.length;
            }
        }
        return -1;
    }

    private static boolean isEndTag(byte[] buffer, int before) {
        var at = before;
        while (at > 0 && buffer[at] != '/' && buffer[at] != '<') {
            at--;
        }
        return buffer[at] == '/';
    }

    private static boolean matches(byte[] buffer, int at) {
        for (var i = 0; i < END_OF_ROWS.length; i++) {
            if (buffer[at + i] != END_OF_ROWS[i]) {
                return false;
            }
        }
        return true;
    }
}
