import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What the machine says of a process. */
final class Machine {

    private static final double TICKS = 100;

    private Machine() {}

    /** Computed so far by the platform and its database: what a busy machine does not change much. */
    static double cpuSeconds(long platform, long server) throws IOException {
        return ownCpuSeconds(platform) + databaseCpuSeconds(server);
    }

    static double ownCpuSeconds(long platform) {
        return ticks(Path.of("/proc/" + platform)) / TICKS;
    }

    /** The embedded server of the platform's data folder, with its workers. */
    private static double databaseCpuSeconds(long server) throws IOException {
        var sum = ticks(Path.of("/proc/" + server));
        try (var all = Files.list(Path.of("/proc"))) {
            for (var process : all.filter(it -> it.getFileName().toString().matches("\\d+"))
                    .toList()) {
                sum += isChildOf(process, server) ? ticks(process) : 0;
            }
        }
        return sum / TICKS;
    }

    private static boolean isChildOf(Path process, long server) {
        try {
            return parent(process) == server;
        } catch (IOException | RuntimeException e) {
            return false; // ended meanwhile
        }
    }

    private static long parent(Path process) throws IOException {
        return Long.parseLong(fields(process)[1]);
    }

    private static double ticks(Path process) {
        try {
            var fields = fields(process);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException | RuntimeException e) {
            return 0; // ended meanwhile
        }
    }

    /** After the name, which may hold blanks. */
    private static String[] fields(Path process) throws IOException {
        var stat = Files.readString(process.resolve("stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    static void collect(long process) throws Exception {
        run("jcmd", String.valueOf(process), "GC.run");
    }

    /** Of all generations, in megabytes, garbage included. */
    static double heapUsed(long process) throws Exception {
        var lines = run("jstat", "-gc", String.valueOf(process)).lines().toList();
        var names = lines.get(0).strip().split("\\s+");
        var values = lines.get(1).strip().split("\\s+");
        var used = 0.0;
        for (var i = 0; i < names.length; i++) {
            if (names[i].matches("S0U|S1U|EU|OU")) {
                used += Double.parseDouble(values[i]);
            }
        }
        return used / 1024;
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        return said;
    }
}
