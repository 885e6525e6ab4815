package org.qiao.consortium.platform.sheets.raw;

/** Text as it may be put into a file that people open in a spreadsheet. */
public final class Harmless {

    private static final int LONGEST_CELL = 32_767;

    private Harmless() {}

    /** Without what XML cannot hold, and not longer than a cell can be. */
    public static String inXml(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Harmless::isXml).forEach(kept::appendCodePoint);
        return kept.length() > LONGEST_CELL ? kept.substring(0, LONGEST_CELL) : kept.toString();
    }

    /** Whether a spreadsheet would take the text for a formula when it is typed or read from text. */
    public static boolean looksLikeFormula(String text) {
        return text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** With an apostrophe in front of what would be taken for a formula; {@link SheetReader} takes it off again. */
    public static String inCsv(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    private static boolean isXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
