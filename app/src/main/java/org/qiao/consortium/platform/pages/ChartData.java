package org.qiao.consortium.platform.pages;

import java.util.List;
import java.util.Locale;

/**
 * 图表 — a figure as a table that is also drawn: the script reads the table, so the two cannot differ.
 *
 * @param unit of all values, for example 「人」
 * @param asOf cut-off, ready to show; empty hides the line
 * @param heading heading of the first column
 * @param series headings of the columns of values
 */
public record ChartData(
        Kind kind, String title, String unit, String asOf, String heading, List<String> series, List<Row> rows) {

    public ChartData {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    public enum Kind {
        BAR,
        LINE,
        /** Each row is a flow from its label to {@link Row#target()}. */
        SANKEY;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param url where the label leads; empty when nowhere
     * @param target the other end of a flow; empty in bars and lines
     */
    public record Row(String label, String url, String target, List<Point> points) {
        public Row {
            points = List.copyOf(points);
        }

        public static Row of(String label, String url, Point... points) {
            return new Row(label, url, "", List.of(points));
        }
    }

    /**
     * @param value NaN when not known
     * @param low lower end of the interval, equal to {@code value} when there is none
     * @param url the rows behind the mark; empty when none can be shown
     */
    public record Point(double value, double low, double high, String url) {

        public static Point of(double value, String url) {
            return new Point(value, value, value, url);
        }

        public static Point unknown() {
            return of(Double.NaN, "");
        }

        public boolean known() {
            return !Double.isNaN(value);
        }

        public boolean interval() {
            return low < high;
        }
    }

    public static ChartData bars(String title, String unit, String heading, List<String> series, List<Row> rows) {
        return new ChartData(Kind.BAR, title, unit, "", heading, series, rows);
    }

    public static ChartData lines(String title, String unit, String heading, List<String> series, List<Row> rows) {
        return new ChartData(Kind.LINE, title, unit, "", heading, series, rows);
    }

    public static Row flow(String from, String to, double value, String url) {
        return new Row(from, "", to, List.of(Point.of(value, url)));
    }

    /** @param headings of the two ends, for example 「产业链」 and 「岗位」 */
    public static ChartData flows(String title, String unit, String from, String to, String value, List<Row> rows) {
        return new ChartData(Kind.SANKEY, title, unit, "", from, List.of(to, value), rows);
    }

    public ChartData asOf(String cutOff) {
        return new ChartData(kind, title, unit, cutOff, heading, series, rows);
    }
}
