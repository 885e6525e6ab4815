package org.qiao.engine.planning.seats;

import java.util.List;
import java.util.Map;

/** What becomes of a question. */
public sealed interface Answer {
    /**
     * Intakes that keep every hard limit.
     *
     * @param seats by offering; 0 for those that stay closed
     * @param cost what is left missing and too many, weighted, and the prices of soft limits broken; cells that no
     *     candidate reaches are not in it
     * @param bound no plan that keeps the limits costs less
     * @param bindings limits that hold the plan back, the dearest first
     * @param overruns soft limits that the plan breaks
     */
    record Plan(Map<String, Integer> seats, double cost, double bound, List<Binding> bindings, List<Overrun> overruns)
            implements Answer {
        public Plan {
            seats = Map.copyOf(seats);
            bindings = List.copyOf(bindings);
            overruns = List.copyOf(overruns);
        }

        /** By which share of its cost the plan could be dearer than the best one at most; 0 when it is proven best. */
        public double distance() {
            return cost <= bound || cost == 0 ? 0 : (cost - bound) / cost;
        }
    }

    /**
     * A limit that holds the plan back.
     *
     * @param offering the one concerned, or empty when the limit is on several together
     * @param used units of the limit the plan takes
     * @param allowed the figure it runs into
     * @param worth by how much one more unit would lessen the cost at the margin: the dual price of the relaxation in
     *     which seats can be divided. {@link SeatPlanner#worthOf} solves again instead
     */
    record Binding(Basis basis, String offering, String unit, double used, double allowed, double worth) {}

    /** A soft limit broken by some units, and what that cost. */
    record Overrun(Basis basis, String unit, double by, double cost) {}

    /**
     * No intakes keep all hard limits. These clash: without any one of them the rest can be kept.
     *
     * @param smallest true when no set of fewer limits clashes; false when this was not settled within the work allowed,
     *     and the set is irreducible only
     */
    record Clash(List<Limit> limits, boolean smallest) implements Answer {
        public Clash {
            limits = List.copyOf(limits);
        }
    }

    /** Neither a plan nor a proof that there is none was found within the steps allowed. */
    record Unsettled(int steps) implements Answer {}
}
