package org.qiao.consortium.governance.document.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 序号 — with what a numbered paragraph of an official text begins.
 *
 * @param depth 1 to 4
 * @param label as it goes into the place: 二, （一）, 3, 第十八条
 * @param restarts whether the place begins anew with it, not below the number above
 * @param rest the line without the number
 */
record Marker(int depth, String label, boolean restarts, String rest) {

    private static final String CHINESE = "[一二三四五六七八九十百零〇]+";
    private static final Pattern SECTION = Pattern.compile("^[〖【]([^〗】]{1,30})[〗】]$");
    private static final Pattern ANNEX = Pattern.compile("^(附件\\s*[\\d一二三四五六七八九十]*)[:：]?$");
    private static final Pattern CHAPTER = Pattern.compile("^(第(?:" + CHINESE + "|\\d+)[章编])[\\s　]*(.*)$");
    private static final Pattern ARTICLE = Pattern.compile("^(第(?:" + CHINESE + "|\\d+)条)[\\s　]*(.*)$");
    private static final Pattern FIRST = Pattern.compile("^(" + CHINESE + ")、(.*)$");
    private static final Pattern SECOND = Pattern.compile("^[（(](" + CHINESE + ")[)）][、.]?(.*)$");
    private static final Pattern THIRD = Pattern.compile("^(\\d{1,2})[.．、](?!\\d)(.*)$");
    private static final Pattern FOURTH = Pattern.compile("^[（(](\\d{1,2})[)）](.*)$");

    static Optional<Marker> of(String line) {
        return matched(SECTION, line, 1, "%s·", true)
                .or(() -> matched(ANNEX, line, 1, "%s·", true))
                .or(() -> matched(CHAPTER, line, 1, "%s", true))
                .or(() -> matched(ARTICLE, line, 2, "%s", true))
                .or(() -> matched(FIRST, line, 1, "%s", false))
                .or(() -> matched(SECOND, line, 2, "（%s）", false))
                .or(() -> matched(THIRD, line, 3, "%s", false))
                .or(() -> matched(FOURTH, line, 4, "（%s）", false));
    }

    private static Optional<Marker> matched(Pattern pattern, String line, int depth, String label, boolean restarts) {
        var matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var number = matcher.group(1).replaceAll("\\s", "");
        var rest = matcher.groupCount() > 1 ? matcher.group(2).strip() : number;
        return Optional.of(new Marker(depth, label.formatted(number), restarts, rest));
    }

    /** 〖〗 and 附件 open a part of the text in which numbers begin again. */
    boolean opensPart() {
        return label.endsWith("·");
    }
}
