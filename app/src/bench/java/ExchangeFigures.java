import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code bin/bench exchange} measures of the running platform: a city of 200,000 posts and 100,000 students, sixteen
 * people who are signed in. Started from its source; prints a figure a line: name, value, unit.
 *
 * <p>Arguments: address of the platform, address and password of its database, its process, the file of people, and a file
 * of posts or nothing.
 */
final class ExchangeFigures {

    private static final int CLIENTS = 16;
    private static final int POSTS = 200_000;
    private static final int STUDENTS = 100_000;
    private static final Duration WARM = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Pattern DOCUMENTS = Pattern.compile("可检索的记录</dt>\\s*<dd>([\\d,]+)");
    private static final Pattern READY = Pattern.compile("href=\"(/downloads/[^\"]+)\"");

    private final String address;
    private final long process;
    private final long server;
    private final Clients clients;
    private final Random random = new Random(16);

    private ExchangeFigures(String address, long process, Path people) throws Exception {
        this.address = address;
        this.process = process;
        this.server = Long.parseLong(Files.readAllLines(people.resolveSibling("database/postmaster.pid"))
                .getFirst());
        this.clients = new Clients(address, people, CLIENTS);
    }

    public static void main(String[] arguments) throws Exception {
        var process = Long.parseLong(arguments[3]);
        try (var connection = DriverManager.getConnection(arguments[1], "qiao", arguments[2])) {
            var city = new City(connection);
            var began = System.nanoTime();
            if (Boolean.getBoolean("filled")) {
                city.lookAt();
            } else {
                city.fill(POSTS, STUDENTS, arguments.length > 5 ? Path.of(arguments[5]) : null);
            }
            note("filled in " + (System.nanoTime() - began) / 1_000_000_000 + " s");
            var figures = new ExchangeFigures(arguments[0], process, Path.of(arguments[4]));
            figures.index(began);
            figures.lists();
            figures.searches(city.titles());
            figures.export();
            figures.matches();
        }
    }

    /** Until every row that was written can be found; the fill is the beginning. */
    private void index(long began) throws Exception {
        var admin = clients.as("administrator");
        var count = 0;
        while (count < POSTS) {
            Thread.sleep(500);
            var found = DOCUMENTS.matcher(admin.get("/search/index"));
            count = found.find() ? Integer.parseInt(found.group(1).replace(",", "")) : 0;
        }
        note("indexed after " + (System.nanoTime() - began) / 1_000_000_000 + " s");
        admin.post("/search/index", "/search/index/renewal");
        Thread.sleep(1_500);
        note("index asked to be made anew; searching goes on");
    }

    private void lists() throws Exception {
        var pages = List.of(
                "/exchange/needs?own=false",
                "/exchange/needs?own=false&page=2",
                "/exchange/needs?own=false&status=PUBLISHED",
                "/exchange/needs",
                "/exchange/needs?own=false&size=50");
        say("list", measure("list", (client, turn) -> pages.get((client + turn) % 4)));
        say("portal_list", measure("portal_list", (client, turn) -> "/posts?page=" + (1 + (client + turn) % 5)));
    }

    private void searches(List<String> titles) throws Exception {
        var words = new ArrayList<String>();
        for (var i = 0; i < 4_000; i++) {
            words.add(piece(titles.get(random.nextInt(titles.size()))));
        }
        say(
                "search",
                measure(
                        "search",
                        (client, turn) ->
                                "/posts?q=" + Clients.coded(words.get((client * 250 + turn) % words.size()))));
        say(
                "search_inside",
                measure(
                        "search_inside",
                        (client, turn) -> "/exchange/needs?own=false&q="
                                + Clients.coded(words.get((client * 250 + turn) % words.size()))));
        say(
                "suggestions",
                measure(
                        "suggestions",
                        (client, turn) -> "/search/suggestions?q="
                                + Clients.coded(words.get((client * 250 + turn) % words.size()))));
    }

    /** Two to four characters that stand together in a title. */
    private String piece(String title) {
        var points = title.codePoints().toArray();
        var length = Math.min(points.length, 2 + random.nextInt(3));
        return new String(points, random.nextInt(points.length - length + 1), length);
    }

    /** The whole list of published needs in the background, as the secretariat asks for it; the second time counts. */
    private void export() throws Exception {
        var secretary = clients.as("secretariat");
        var list = "/exports/needs?own=false&status=PUBLISHED&format=xlsx";
        made(secretary, list);
        Machine.collect(process);
        var before = Machine.heapUsed(process);
        var peak = new HeapPeak(process);
        var sampler = Thread.startVirtualThread(peak);
        var file = made(secretary, list);
        peak.stop();
        sampler.join();
        figure("export_100k_s", file.seconds(), "s");
        figure("export_heap_mb", peak.megabytes() - before, "MB");
        figure("export_100k_mb", file.bytes() / 1e6, "MB");
    }

    /** The twenty best of all open posts for one student, as the page shows them; and the five best for each of many. */
    private void matches() throws Exception {
        var student = clients.as("student");
        var millis = new ArrayList<Double>();
        for (var i = 0; i < 400; i++) {
            var began = System.nanoTime();
            student.get("/exchange/proposals");
            millis.add((System.nanoTime() - began) / 1e6);
        }
        var warm = millis.subList(200, 400).stream().sorted().toList();
        figure("match_student_ms", warm.get(100), "ms");
        figure("match_student_p95_ms", warm.get(190), "ms");
        var school = clients.as("school");
        made(school, "/exports/proposals?format=xlsx");
        figure("match_all_10k_s", made(school, "/exports/proposals?format=xlsx").seconds(), "s");
    }

    private record Made(double seconds, int bytes) {}

    private Made made(Clients.Session person, String list) throws Exception {
        var had = ready(person);
        var began = System.nanoTime();
        person.get(list);
        var fresh = new HashSet<String>();
        while (fresh.isEmpty()) {
            Thread.sleep(100);
            fresh.addAll(ready(person));
            fresh.removeAll(had);
        }
        var bytes = person.bytes(fresh.iterator().next());
        return new Made((System.nanoTime() - began) / 1e9, bytes.length);
    }

    private static Set<String> ready(Clients.Session person) throws Exception {
        var urls = new HashSet<String>();
        READY.matcher(person.get("/downloads")).results().forEach(it -> urls.add(it.group(1)));
        return urls;
    }

    private Clients.Load measure(String name, Clients.Paths paths) throws Exception {
        clients.load(WARM, paths);
        var cpu = Machine.cpuSeconds(process, server);
        var own = Machine.ownCpuSeconds(process);
        var load = clients.load(MEASURED, paths);
        note(name + ": of that without the database "
                + Math.round((Machine.ownCpuSeconds(process) - own) * 1e5 / load.answers()) / 1e2 + " ms");
        figure(name + "_cpu_ms", (Machine.cpuSeconds(process, server) - cpu) * 1e3 / load.answers(), "ms");
        note(name + ": load average " + Machine.loadAverage() + ", p50 " + load.millis(50) + " ms, p99 "
                + load.millis(99) + " ms");
        return load;
    }

    private static void say(String name, Clients.Load load) {
        figure(name + "_rps", load.answers() / (double) MEASURED.toSeconds(), "1/s");
        figure(name + "_p95_ms", load.millis(95), "ms");
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf("%s\t%.2f\t%s%n", name, value, unit);
    }

    private static void note(String what) {
        System.err.println(Instant.now() + " " + what);
    }
}
