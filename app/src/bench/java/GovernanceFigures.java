import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What {@code bin/bench governance} measures of the running platform: a consortium of 200 units, 5,000 tasks and 50,000 reports,
 * sixteen people who are signed in. Started from its source; prints a figure a line: name, value, unit.
 *
 * <p>Arguments: address of the platform, address and password of its database, its process, and the file of people.
 */
final class GovernanceFigures {

    private static final int CLIENTS = 16;
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Clients clients;
    private final long process;
    private final long server;

    private GovernanceFigures(Clients clients, long process, long server) {
        this.clients = clients;
        this.process = process;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        try (var connection = DriverManager.getConnection(arguments[1], "qiao", arguments[2])) {
            var consortium = new Consortium(connection);
            if (!Boolean.getBoolean("filled")) {
                consortium.fill();
            }
            note(consortium.size());
            var people = Path.of(arguments[4]);
            var server = Files.readAllLines(people.resolveSibling("database/postmaster.pid"))
                    .getFirst();
            var figures = new GovernanceFigures(
                    new Clients(arguments[0], readers(people), CLIENTS),
                    Long.parseLong(arguments[3]),
                    Long.parseLong(server));
            figures.measure("plan", "/plans/" + consortium.plan(), "示例任务第");
            figures.measure("gantt", "/plans/" + consortium.plan() + "/gantt", "示例任务第");
            figures.measure("tasks", "/tasks", "示例任务第");
            figures.measure("health", "/governance/health", "q-health-value");
            figures.measure("health_rows", "/governance/health/tasks-overdue", "示例任务第");
        }
    }

    /** 秘书处 and 主管部门 see everything, and have the most to read. */
    private static Path readers(Path people) throws Exception {
        var readers = people.resolveSibling("readers.tsv");
        Files.write(
                readers,
                Files.readAllLines(people).stream()
                        .filter(it -> List.of("秘书处", "主管部门").contains(it.split("\t")[1]))
                        .toList());
        return readers;
    }

    /** @param shown what is on the page, so that nothing but the page is measured */
    private void measure(String name, String path, String shown) throws Exception {
        clients.expect(path, shown);
        clients.load(WARM, (client, turn) -> path);
        var cpu = Machine.cpuSeconds(process, server);
        var load = clients.load(MEASURED, (client, turn) -> path);
        figure(name + "_cpu_ms", (Machine.cpuSeconds(process, server) - cpu) * 1e3 / load.answers(), "ms");
        figure(name + "_p50_ms", load.millis(50), "ms");
        figure(name + "_p95_ms", load.millis(95), "ms");
        figure(name + "_rps", load.answers() / (double) MEASURED.toSeconds(), "1/s");
        note(name + ": load average " + Machine.loadAverage() + ", p99 " + load.millis(99) + " ms");
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf("%s\t%.2f\t%s%n", name, value, unit);
    }

    private static void note(String what) {
        System.err.println(Instant.now() + " " + what);
    }
}
