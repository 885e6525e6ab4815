package org.qiao.engine.planning.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiao.engine.planning.flow.Yield;

/** A question as rows, with the way back: which limit made which row or narrowed which domain. */
final class Compiled {
    final SeatQuestion question;
    /** Limits in force in the question's year. */
    final List<Limit> limits;

    final Rows rows;
    /** How many of the rows are cells; the limits' rows follow. */
    final int cells;
    /** Place in {@link #limits} of each row after the cells. */
    final int[] limitOf;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<TreeMap<Integer, double[]>> columns = new ArrayList<>();
    private final List<double[]> costs = new ArrayList<>();

    private Compiled(SeatQuestion question, List<Limit> limits) {
        this.question = question;
        this.limits = limits;
        for (var candidate : question.candidates()) {
            places.put(candidate.offering(), places.size());
            columns.add(new TreeMap<>());
        }
        addCells();
        cells = costs.size();
        var of = new ArrayList<Integer>();
        for (boolean hard : new boolean[] {false, true}) { // hard rows last, see Position
            for (int i = 0; i < limits.size(); i++) {
                if (hard(limits.get(i)) == hard && addRow(limits.get(i))) {
                    of.add(i);
                }
            }
        }
        limitOf = of.stream().mapToInt(Integer::intValue).toArray();
        rows = rows();
    }

    /** O(yields + limits). {@link org.qiao.engine.planning.FaultyInput} names all that is wrong. */
    static Compiled of(SeatQuestion question) {
        QuestionFaults.check(question);
        return new Compiled(
                question,
                question.limits().stream()
                        .filter(it -> it.basis().inForce(question.year()))
                        .toList());
    }

    /**
     * Some limits on some offerings, without cells: whether anything keeps them. What a limit says of other offerings
     * is left out.
     */
    static Rows limitsOnly(List<Limit> limits, List<String> offerings) {
        var nothing = new Yield(new int[0], new double[0]);
        var candidates =
                offerings.stream().map(it -> new Candidate(it, nothing)).toList();
        var empty = new double[0];
        return new Compiled(new SeatQuestion(0, candidates, empty, empty, empty, limits), limits).rows;
    }

    private void addCells() {
        var rowOf = new TreeMap<Integer, Integer>();
        for (int j = 0; j < question.candidates().size(); j++) {
            var yield = question.candidates().get(j).yield();
            for (int i = 0; i < yield.cells().length; i++) {
                int r = rowOf.computeIfAbsent(yield.cells()[i], this::addCell);
                entry(j, r)[0] += yield.perSeat()[i];
            }
        }
    }

    private int addCell(int cell) {
        double missing = question.missing()[cell];
        costs.add(new double[] {missing, missing, question.shortage()[cell], question.surplus()[cell]});
        return costs.size() - 1;
    }

    static boolean hard(Limit limit) {
        return !(limit instanceof Limit.Sum sum) || sum.price().isEmpty();
    }

    private boolean addRow(Limit limit) {
        double free = Double.POSITIVE_INFINITY;
        int r = costs.size();
        switch (limit) {
            case Limit.Sum sum -> {
                double price = sum.price().orElse(free);
                costs.add(new double[] {sum.least(), sum.most(), price, price});
                sum.perSeat().forEach((offering, units) -> enter(offering, r, 0, units));
            }
            case Limit.Open open -> {
                costs.add(new double[] {open.least(), open.most(), free, free});
                open.offerings().forEach(offering -> enter(offering, r, 1, 1));
            }
            case Limit.Classes unused -> {
                return false;
            }
            case Limit.Each unused -> {
                return false;
            }
        }
        return true;
    }

    private void enter(String offering, int r, int part, double units) {
        if (places.containsKey(offering)) {
            entry(place(offering), r)[part] += units;
        }
    }

    private double[] entry(int j, int r) {
        return columns.get(j).computeIfAbsent(r, unused -> new double[2]);
    }

    private int place(String offering) {
        return places.getOrDefault(offering, -1);
    }

    private Rows rows() {
        int n = columns.size();
        int[] start = new int[n + 1];
        for (int j = 0; j < n; j++) {
            start[j + 1] = start[j] + columns.get(j).size();
        }
        int[] row = new int[start[n]];
        double[] perSeat = new double[start[n]];
        double[] perOpen = new double[start[n]];
        for (int j = 0, e = 0; j < n; j++) {
            for (var entry : columns.get(j).entrySet()) {
                row[e] = entry.getKey();
                perSeat[e] = entry.getValue()[0];
                perOpen[e++] = entry.getValue()[1];
            }
        }
        var open = new Rows(start, row, perSeat, perOpen, cost(0), cost(1), cost(2), cost(3), everything(n));
        return open.with(domains(open));
    }

    private double[] cost(int part) {
        return costs.stream().mapToDouble(it -> it[part]).toArray();
    }

    private static int[][] everything(int n) {
        int[][] domains = new int[n][];
        Arrays.fill(domains, new int[] {0, QuestionFaults.MOST_SEATS});
        return domains;
    }

    /** Classes come last: how many there can be at most is known then. */
    private int[][] domains(Rows open) {
        int[][] domains = open.domain();
        for (var limit : limits) {
            if (limit instanceof Limit.Each each) {
                each.ranges().forEach((offering, range) -> narrow(domains, place(offering), members(range)));
            }
        }
        for (var limit : limits) {
            if (limit instanceof Limit.Classes classes) {
                classes.offerings().forEach(it -> narrow(domains, place(it), members(classes)));
            }
        }
        return domains;
    }

    private static void narrow(int[][] domains, int j, int[] to) {
        if (j >= 0) {
            domains[j] = Domains.both(domains[j], to);
        }
    }

    private static int[] members(Limit.Range range) {
        int[] seats = {Math.max(0, range.least()), range.most()};
        if (range.most() < seats[0]) {
            return range.orNone() ? new int[] {0, 0} : new int[0];
        }
        if (!range.orNone() || seats[0] == 0) {
            return seats;
        }
        return seats[0] == 1 ? new int[] {0, seats[1]} : new int[] {0, 0, seats[0], seats[1]};
    }

    /** 0, then k·smallest to k·largest, until the ranges meet. */
    static int[] members(Limit.Classes classes) {
        var ranges = new ArrayList<int[]>();
        ranges.add(new int[] {0, 0});
        for (int k = 1; k * classes.smallest() <= QuestionFaults.MOST_SEATS; k++) {
            int[] last = ranges.getLast();
            int first = k * classes.smallest();
            if (first <= last[1] + 1) {
                last[1] = k * classes.largest();
            } else {
                ranges.add(new int[] {first, k * classes.largest()});
            }
        }
        return ranges.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
