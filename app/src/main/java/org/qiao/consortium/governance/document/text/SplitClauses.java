package org.qiao.consortium.governance.document.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 拆条 — splits the text of an official document by its numbers: 一、（一）1.（1） and 第…条, and sentences that begin with 一是、二是.
 *
 * <p>Easy to get wrong: files of PDF break lines anywhere, so a line belongs to the one before unless it begins with a number,
 * says who leads or supports, or the one before was a heading by itself.
 */
public final class SplitClauses {

    /** Longer ones are text, not headings. */
    private static final int LONGEST_HEADING = 40;

    /** A numbered line as short as this, without any stop, is a heading by itself. */
    private static final int HEADING_ALONE = 20;

    private static final int SHORTEST_PREAMBLE = 30;
    private static final String PREAMBLE = "前言";
    private static final Pattern PAGE_NUMBER = Pattern.compile("^[—\\-－–\\s]*\\d{1,4}[—\\-－–\\s]*$");
    private static final Pattern STOP = Pattern.compile("[，。；：、！？,;:]");
    private static final Pattern UNITS = Pattern.compile("^(牵头|配合|责任|主办|协办)单位[:：].*");
    private static final Pattern IN_TURN = Pattern.compile("(?<=^|[。；：])([一二三四五六七八九十])是(?=[^。]{2})");

    /** A numbered paragraph while its lines are gathered. */
    private static final class Open {
        private final String place;
        private final int depth;
        private final StringBuilder text = new StringBuilder();
        private boolean headingAlone;

        private Open(String place, int depth) {
            this.place = place;
            this.depth = depth;
        }
    }

    private final List<Open> all = new ArrayList<>();
    private final String[] labels = new String[5];
    private final Map<String, Integer> seen = new HashMap<>();
    private String part = "";

    private SplitClauses() {}

    /** @param lines as they stand in the file */
    public static List<Part> of(List<String> lines) {
        var split = new SplitClauses();
        lines.stream()
                .map(it -> it.replaceAll("[\\s　\\uFEFF]+", " ").strip())
                .filter(it -> !it.isEmpty() && !PAGE_NUMBER.matcher(it).matches())
                .forEach(split::line);
        return split.parts();
    }

    private void line(String line) {
        var marker = Marker.of(line);
        if (marker.isPresent()) {
            open(marker.get());
        } else if (all.isEmpty()) {
            all.add(new Open(PREAMBLE, 1));
            all.getLast().text.append(line);
        } else {
            add(all.getLast(), line);
        }
    }

    private void open(Marker marker) {
        if (marker.opensPart()) {
            part = marker.label();
        }
        labels[marker.depth()] = marker.opensPart() ? "" : marker.label();
        for (var deeper = marker.depth() + 1; deeper < labels.length; deeper++) {
            labels[deeper] = "";
        }
        var place = new StringBuilder(part);
        if (marker.opensPart()) {
            place.setLength(place.length() - 1);
        } else if (marker.restarts()) {
            place.append(marker.label());
        } else {
            for (var depth = 1; depth <= marker.depth(); depth++) {
                // An article's number goes on through all chapters, what stands above it says nothing more.
                var label = labels[depth] == null ? "" : labels[depth];
                place = label.endsWith("条") ? new StringBuilder(part + label) : place.append(label);
            }
        }
        var opened = new Open(unique(place.toString()), marker.depth());
        opened.text.append(marker.rest());
        opened.headingAlone = marker.depth() == 1 && !marker.rest().contains("。")
                || marker.rest().length() <= HEADING_ALONE
                        && !STOP.matcher(marker.rest()).find();
        all.add(opened);
    }

    private String unique(String place) {
        var times = seen.merge(place, 1, Integer::sum);
        return times == 1 ? place : place + "〔" + times + "〕";
    }

    private static void add(Open open, String line) {
        if (open.headingAlone) {
            open.text.append('\n');
            open.headingAlone = false;
        } else if (UNITS.matcher(line).matches()) {
            open.text.append('\n');
        } else if (needsBlank(open.text, line)) {
            open.text.append(' ');
        }
        open.text.append(line);
    }

    /** Words of other alphabets are kept apart where a line was broken. */
    private static boolean needsBlank(CharSequence before, String line) {
        return !before.isEmpty() && isLatin(before.charAt(before.length() - 1)) && isLatin(line.charAt(0));
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var open : all) {
            var whole = open.text.toString().strip();
            if (open.place.equals(PREAMBLE)) {
                if (whole.length() >= SHORTEST_PREAMBLE) {
                    parts.add(new Part(PREAMBLE, 1, PREAMBLE, whole));
                }
            } else {
                parts.addAll(inTurn(part(open.place, open.depth, whole)));
            }
        }
        return parts;
    }

    private static Part part(String place, int depth, String whole) {
        var end = whole.indexOf('\n');
        var stop = whole.indexOf('。');
        if (end < 0 || stop >= 0 && stop < end) {
            end = stop;
        }
        if (end < 0 && whole.length() <= LONGEST_HEADING) {
            return new Part(place, depth, whole, "");
        }
        return end >= 0 && end <= LONGEST_HEADING
                ? new Part(
                        place,
                        depth,
                        whole.substring(0, end),
                        whole.substring(end + 1).strip())
                : new Part(place, depth, shortened(whole), whole);
    }

    private static String shortened(String text) {
        var comma = text.indexOf('，');
        var end = comma > 4 && comma <= LONGEST_HEADING / 2 ? comma : Math.min(text.length(), LONGEST_HEADING / 2);
        return text.substring(0, end) + "…";
    }

    /** 一是……二是…… within a paragraph are clauses of their own, and cited so: 二（五）二. */
    private static List<Part> inTurn(Part whole) {
        var starts = IN_TURN.matcher(whole.text()).results().toList();
        if (starts.size() < 2 || whole.depth() > 3) {
            return List.of(whole);
        }
        var units =
                whole.text().lines().filter(it -> UNITS.matcher(it).matches()).toList();
        var text =
                whole.text().lines().filter(it -> !UNITS.matcher(it).matches()).reduce("", (a, b) -> a + b);
        var found = IN_TURN.matcher(text).results().toList();
        var parts = new ArrayList<Part>();
        var before = text.substring(0, found.getFirst().start()).strip();
        var own = new ArrayList<String>();
        if (!before.isEmpty()) {
            own.add(before);
        }
        own.addAll(units);
        parts.add(new Part(whole.place(), whole.depth(), whole.heading(), String.join("\n", own)));
        for (var i = 0; i < found.size(); i++) {
            var end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            var one = text.substring(found.get(i).end(), end).strip();
            parts.add(part(whole.place() + found.get(i).group(1), whole.depth() + 1, one));
        }
        return parts;
    }
}
