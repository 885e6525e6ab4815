package org.qiao.engine.planning;

/**
 * A figure with the range it lies in at the coverage the caller asked for, in persons.
 *
 * @param low the lower end, at most {@code mid}
 * @param mid the figure
 * @param high the upper end, at least {@code mid}
 */
public record Interval(double low, double mid, double high) {
    public Interval {
        if (!(low <= mid && mid <= high)) {
            throw new IllegalArgumentException("not in order: " + low + ", " + mid + ", " + high);
        }
    }

    public boolean covers(double value) {
        return low <= value && value <= high;
    }

    public double width() {
        return high - low;
    }
}
