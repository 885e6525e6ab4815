package org.qiao.engine.planning.seats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers small questions by trying everything; reads the limits for itself and shares no code with the planner. */
final class Enumeration {
    private final SeatQuestion question;
    private final int most;
    private double best = Double.POSITIVE_INFINITY;

    Enumeration(SeatQuestion question, int most) {
        this.question = question;
        this.most = most;
    }

    /** The least cost, infinite when no seats keep the limits. */
    double best() {
        best = Double.POSITIVE_INFINITY;
        descend(0, new HashMap<>());
        return best;
    }

    private void descend(int j, Map<String, Integer> seats) {
        if (j == question.candidates().size()) {
            if (question.limits().stream().allMatch(it -> kept(it, seats, question.year()))) {
                best = Math.min(best, cost(question, seats));
            }
            return;
        }
        for (int x = 0; x <= most; x++) {
            seats.put(question.candidates().get(j).offering(), x);
            descend(j + 1, seats);
        }
    }

    static double cost(SeatQuestion question, Map<String, Integer> seats) {
        double[] left = question.missing().clone();
        boolean[] reached = new boolean[left.length];
        for (var it : question.candidates()) {
            for (int i = 0; i < it.yield().cells().length; i++) {
                left[it.yield().cells()[i]] -= it.yield().perSeat()[i] * seats.getOrDefault(it.offering(), 0);
                reached[it.yield().cells()[i]] = true;
            }
        }
        double cost = 0;
        for (int c = 0; c < left.length; c++) {
            double weight = left[c] > 0 ? question.shortage()[c] : -question.surplus()[c];
            cost += reached[c] ? left[c] * weight : 0;
        }
        for (var limit : question.limits()) {
            if (limit instanceof Limit.Sum sum
                    && sum.price().isPresent()
                    && sum.basis().inForce(question.year())) {
                double used = used(sum, seats);
                double beyond = Math.max(0, Math.max(used - sum.most(), sum.least() - used));
                cost += beyond * sum.price().getAsDouble();
            }
        }
        return cost;
    }

    static boolean kept(Limit limit, Map<String, Integer> seats, int year) {
        if (year < limit.basis().from() || year > limit.basis().until()) {
            return true;
        }
        return switch (limit) {
            case Limit.Sum sum -> {
                double used = used(sum, seats);
                yield sum.price().isPresent() || used >= sum.least() - 1e-9 && used <= sum.most() + 1e-9;
            }
            case Limit.Open open -> {
                long count = open.offerings().stream()
                        .filter(it -> seats.getOrDefault(it, 0) > 0)
                        .count();
                yield open.least() <= count && count <= open.most();
            }
            case Limit.Classes classes ->
                classes.offerings().stream().allMatch(it -> classesFit(classes, seats.getOrDefault(it, 0)));
            case Limit.Each each ->
                each.ranges().entrySet().stream()
                        .allMatch(it -> within(it.getValue(), seats.getOrDefault(it.getKey(), 0)));
        };
    }

    private static double used(Limit.Sum sum, Map<String, Integer> seats) {
        return sum.perSeat().entrySet().stream()
                .mapToDouble(it -> it.getValue() * seats.getOrDefault(it.getKey(), 0))
                .sum();
    }

    private static boolean classesFit(Limit.Classes classes, int seats) {
        for (int k = 0; k <= seats; k++) {
            if (k * classes.smallest() <= seats && seats <= k * classes.largest()) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Limit.Range range, int seats) {
        return range.orNone() && seats == 0 || range.least() <= seats && seats <= range.most();
    }

    /** How many limits the smallest set has that nothing keeps; 0 when all can be kept together. */
    int smallestClash() {
        var hard = question.limits();
        for (int size = 1; size <= hard.size(); size++) {
            if (clashOf(size, 0, new ArrayList<>())) {
                return size;
            }
        }
        return 0;
    }

    private boolean clashOf(int size, int from, List<Limit> chosen) {
        if (chosen.size() == size) {
            return nothingKeeps(chosen);
        }
        for (int i = from; i < question.limits().size(); i++) {
            chosen.add(question.limits().get(i));
            if (clashOf(size, i + 1, chosen)) {
                return true;
            }
            chosen.removeLast();
        }
        return false;
    }

    boolean nothingKeeps(List<Limit> limits) {
        var under = new SeatQuestion(
                question.year(),
                question.candidates(),
                question.missing(),
                question.shortage(),
                question.surplus(),
                limits);
        return new Enumeration(under, most).best() == Double.POSITIVE_INFINITY;
    }
}
