package org.qiao.engine.planning.seats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.qiao.engine.planning.flow.Yield;

/** Random questions that {@link Enumeration} can answer: a few offerings of at most a dozen seats. */
final class SmallQuestions {
    static final int MOST = 12;

    private final SplittableRandom random;
    private List<String> names = List.of();

    SmallQuestions(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param tight how often a limit asks for at least something, 0 to 1: the higher, the more often they clash */
    SeatQuestion question(int most, double tight) {
        int offerings = 1 + random.nextInt(most);
        int cells = 1 + random.nextInt(4);
        names = IntStream.range(0, offerings).mapToObj(i -> "布点" + i).toList();
        var candidates =
                names.stream().map(it -> new Candidate(it, reach(cells))).toList();
        var limits = new ArrayList<Limit>();
        var top = new HashMap<String, Limit.Range>();
        names.forEach(it -> top.put(it, new Limit.Range(0, MOST, false)));
        limits.add(new Limit.Each(Basis.of("上限", "示例"), top));
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            limits.add(limit(Basis.of("限制" + i, "示例"), tight));
        }
        double[] missing = random.doubles(cells, -2, 8).toArray();
        double[] shortage = random.doubles(cells, 0, 3).toArray();
        double[] surplus = random.doubles(cells, 0, 1).toArray();
        return new SeatQuestion(2026, candidates, missing, shortage, surplus, limits);
    }

    private Yield reach(int cells) {
        int[] reached =
                IntStream.range(0, cells).filter(c -> random.nextInt(3) > 0).toArray();
        return new Yield(reached, random.doubles(reached.length, 0.05, 0.9).toArray());
    }

    private Limit limit(Basis basis, double tight) {
        var some = names.stream().filter(it -> random.nextInt(4) > 0).toList();
        some = some.isEmpty() ? names : some;
        boolean asks = random.nextDouble() < tight;
        return switch (random.nextInt(6)) {
            case 0 -> {
                int least = asks ? random.nextInt(20) : 0;
                yield Limits.total(basis, some, least, least + random.nextInt(12));
            }
            case 1 -> {
                var perSeat = new HashMap<String, Double>();
                some.forEach(it -> perSeat.put(it, random.nextInt(8) / 4.0 - 0.5));
                double least = asks ? random.nextInt(6) - 2 : Double.NEGATIVE_INFINITY;
                double most = random.nextInt(8);
                yield new Limit.Sum(basis, "工位", perSeat, Math.min(least, most), most, OptionalDouble.empty());
            }
            case 2 -> {
                int least = asks ? random.nextInt(some.size() + 2) : 0;
                yield Limits.pilots(basis, some, least, least + random.nextInt(2));
            }
            case 3 -> Limits.classes(basis, some, 2 + random.nextInt(4), 5 + random.nextInt(3));
            case 4 -> {
                var ranges = new HashMap<String, Limit.Range>();
                for (var it : some) {
                    int least = random.nextInt(7);
                    ranges.put(it, new Limit.Range(least, least + random.nextInt(7) - 1, !asks));
                }
                yield new Limit.Each(basis, ranges);
            }
            default ->
                Limits.share(basis, some.subList(0, 1), names, 0.2 + random.nextDouble() / 2, random.nextDouble());
        };
    }
}
