package org.qiao.consortium.platform.sheets.xlsx;

import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;

/** Addresses of cells such as {@code AB12}: columns count from 0, rows from 1. */
final class CellRef {

    private static final int LETTERS = 26;
    private static final int LONGEST_COLUMN = 3;

    private CellRef() {}

    static int column(String reference) {
        var column = 0;
        var letters = letters(reference);
        if (letters == 0 || letters > LONGEST_COLUMN) {
            throw new SheetRefused(SheetRefusal.BROKEN_WORKBOOK);
        }
        for (var i = 0; i < letters; i++) {
            column = column * LETTERS + (reference.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    static int row(String reference) {
        return Integer.parseInt(reference.substring(letters(reference)));
    }

    static String of(int column, int row) {
        var letters = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row).toString();
    }

    private static int letters(String reference) {
        var letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters;
    }
}
