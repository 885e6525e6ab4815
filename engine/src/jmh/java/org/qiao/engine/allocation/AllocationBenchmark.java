package org.qiao.engine.allocation;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Building, clearing, explaining and verifying one market; single-threaded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AllocationBenchmark {

    /** Applicants x posts x length of a list. */
    @Param({"10000x1000x15", "50000x5000x15", "1000000x100000x20"})
    public String size = "";

    private int[] sizes = {};
    private Market market = new MarketBuilder("").build();
    private Matching matching = DeferredAcceptance.solve(market);

    @Setup
    public void build() {
        sizes = Arrays.stream(size.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        market = SkewedMarket.of(sizes[0], sizes[1], sizes[2]);
        matching = DeferredAcceptance.solve(market);
    }

    /** Names, scores and lists to a market, the making of the sample included. */
    @Benchmark
    public Market prepare() {
        return SkewedMarket.of(sizes[0], sizes[1], sizes[2]);
    }

    /** The market to a matching. */
    @Benchmark
    public Matching solve() {
        return DeferredAcceptance.solve(market);
    }

    /** Every pair of every list explained. */
    @Benchmark
    public double explain() {
        double[] sum = new double[1];
        matching.explainAll((applicant, place, post, outcome, binding, cutoff) ->
                sum[0] += outcome == Outcome.FULL ? cutoff + binding : outcome.ordinal());
        return sum[0];
    }

    /** The matching checked by the verifier. */
    @Benchmark
    public int verify() {
        return Verifier.verify(market, matching.posts()).size();
    }
}
