package org.qiao.engine.allocation;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.qiao.engine.EngineFigures;

/** The figures of the allocation, and the smallest heap that the largest market needs. */
public final class AllocationFigures {

    private static final int ENOUGH_MB = 1500;
    private static final int STEP_MB = 50;

    private AllocationFigures() {}

    /** Runs the benchmarks and prints their medians. */
    public static void print(EngineFigures to) throws RunnerException, IOException, InterruptedException {
        String[] ten = {"size", "10000x1000x15"};
        String[] fifty = {"size", "50000x5000x15"};
        String[] million = {"size", "1000000x100000x20"};
        to.print("alloc_10k_ms", median(to, "solve", ten, 60, 41), "ms");
        to.print("alloc_50k_ms", median(to, "solve", fifty, 30, 21), "ms");
        to.print("alloc_1m_s", median(to, "solve", million, 3, 7) / 1000, "s");
        to.print("alloc_1m_heap_mb", smallestHeap(), "MB");
        to.print("alloc_10k_explain_ms", median(to, "explain", ten, 60, 41), "ms");
        to.print("alloc_50k_explain_ms", median(to, "explain", fifty, 30, 21), "ms");
        to.print("alloc_1m_explain_s", median(to, "explain", million, 3, 7) / 1000, "s");
        to.print("alloc_1m_verify_s", median(to, "verify", million, 2, 3) / 1000, "s");
        to.print("alloc_1m_build_s", median(to, "prepare", million, 2, 3) / 1000, "s");
    }

    private static double median(EngineFigures to, String method, String[] size, int warmups, int runs)
            throws RunnerException {
        return to.median(AllocationBenchmark.class, method, size, warmups, runs);
    }

    /** By halving: the smallest {@code -Xmx} with which the market is built, cleared and explained. */
    private static int smallestHeap() throws IOException, InterruptedException {
        int fails = 0;
        int works = ENOUGH_MB;
        if (!worksWith(works)) {
            throw new IllegalStateException("not even in " + ENOUGH_MB + " MB");
        }
        while (works - fails > STEP_MB) {
            int middle = (fails + works) / 2;
            if (worksWith(middle)) {
                works = middle;
            } else {
                fails = middle;
            }
        }
        return works;
    }

    private static boolean worksWith(int megabytes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx" + megabytes + "m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(AllocationFigures.class.getName());
        return new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** The largest market once from names to explanations. */
    public static void main(String[] arguments) {
        Matching matching = DeferredAcceptance.solve(SkewedMarket.of(1_000_000, 100_000, 20));
        long[] refused = new long[1];
        matching.explainAll(
                (applicant, place, post, outcome, binding, cutoff) -> refused[0] += outcome == Outcome.FULL ? 1 : 0);
        if (refused[0] == 0) {
            throw new IllegalStateException("a market without refusals measures nothing");
        }
    }
}
