package org.qiao.engine;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.qiao.engine.allocation.AllocationFigures;
import org.qiao.engine.planning.PlanningFigures;

/** {@code bin/bench engine}: one figure a line, name, value and unit apart by tabs; medians of runs in a process of their own. */
public final class EngineFigures {

    private final PrintStream out;

    private EngineFigures(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        EngineFigures figures = new EngineFigures(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        AllocationFigures.print(figures);
        PlanningFigures.print(figures);
    }

    /** Prints one figure. */
    public void print(String name, double value, String unit) {
        out.printf(Locale.ROOT, "%s\t%s\t%s%n", name, decimals(value), unit);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    /**
     * Runs one benchmark method in a fresh JVM with the collector that {@code bin/allocate} uses.
     *
     * @param parameter name and value of its {@code @Param}
     * @return the median of the measured iterations, in the benchmark's unit
     */
    public double median(Class<?> benchmark, String method, String[] parameter, int warmups, int runs)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName() + "\\." + method + "$")
                .warmupIterations(warmups)
                .measurementIterations(runs)
                .forks(1)
                .threads(1)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx1500m", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT);
        options.param(parameter[0], parameter[1]);
        return new Runner(options.build())
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }
}
