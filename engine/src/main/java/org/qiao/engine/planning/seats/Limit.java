package org.qiao.engine.planning.seats;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a plan has to keep to. {@link Limits} makes the ones that regulations speak of. */
public sealed interface Limit {
    Basis basis();

    /**
     * Seats weighed and added up lie between two figures.
     *
     * @param unit what the sum counts, such as seats, teachers, workstations; the worth of one more is per this unit
     * @param perSeat units that one seat of an offering takes; offerings not named take none
     * @param least −∞ when there is no lower limit
     * @param most +∞ when there is no upper limit
     * @param price empty when the limit is hard; else what a unit beyond it costs, in units of the plan's cost
     */
    record Sum(Basis basis, String unit, Map<String, Double> perSeat, double least, double most, OptionalDouble price)
            implements Limit {
        public Sum {
            perSeat = Map.copyOf(perSeat);
        }
    }

    /** At least and at most so many of the offerings admit anybody. */
    record Open(Basis basis, List<String> offerings, int least, int most) implements Limit {
        public Open {
            offerings = List.copyOf(offerings);
        }
    }

    /** Whole classes: k classes of {@code smallest} to {@code largest} persons each, k = 0, 1, 2, … */
    record Classes(Basis basis, List<String> offerings, int smallest, int largest) implements Limit {
        public Classes {
            offerings = List.copyOf(offerings);
        }
    }

    /** Seats of each offering for itself; offerings not named are free. */
    record Each(Basis basis, Map<String, Range> ranges) implements Limit {
        public Each {
            ranges = Map.copyOf(ranges);
        }
    }

    /** From least to most seats, or none at all when {@code orNone}. */
    record Range(int least, int most, boolean orNone) {}
}
