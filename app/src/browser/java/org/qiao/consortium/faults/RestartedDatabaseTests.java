package org.qiao.consortium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiao.consortium.platform.database.EmbeddedDatabase;

/**
 * The database is killed while people work, and comes back after a while: everybody reads why, nobody restarts the platform,
 * and what was confirmed is there once.
 */
@Tag("browser")
class RestartedDatabaseTests {

    private static final int CLIENTS = 8;

    @TempDir
    Path data;

    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Set<Integer> all = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicInteger turn = new AtomicInteger();

    @Test
    void everythingGoesOnByItself() throws Exception {
        var database = EmbeddedDatabase.start(data);
        database.keepAlive();
        try (var cable = new Cable(portOf(database.url()));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var instance = start(database, cable);
            try {
                var clients = signedIn(instance);
                var work = clients.stream()
                        .map(it -> people.submit(() -> work(it)))
                        .toList();
                for (var outage = 0; outage < Extent.points(1, 4); outage++) {
                    waitForConfirmed(10);
                    killServer();
                    waitForConfirmed(10);
                    unreachable(cable);
                    waitForConfirmed(10);
                }
                working.set(false);
                for (var each : work) {
                    each.get(60, TimeUnit.SECONDS);
                }
                check(database);
                assertThat(instance.status("/actuator/health")).isEqualTo(200);
            } finally {
                working.set(false);
                instance.kill();
            }
        } finally {
            database.stop();
        }
    }

    private OtherInstance start(EmbeddedDatabase database, Cable cable) throws Exception {
        return OtherInstance.start(Map.of(
                "QIAO_DB_URL", database.url().replace(":" + portOf(database.url()), ":" + cable.port()),
                "QIAO_DB_USER", database.user(),
                "QIAO_DB_PASSWORD", database.password(),
                "QIAO_WORLD", "demo",
                "QIAO_DATA", data.toString()));
    }

    private List<OtherInstance> signedIn(OtherInstance instance) throws Exception {
        var clients = new ArrayList<OtherInstance>();
        for (var i = 0; i < CLIENTS; i++) {
            var client = instance.forSomebodyElse();
            client.signIn("machinery", passwordOf("machinery"));
            clients.add(client);
        }
        return clients;
    }

    private void unreachable(Cable cable) throws InterruptedException {
        answers.clear();
        cable.cut();
        TimeUnit.SECONDS.sleep(Extent.of(8, 30));
        assertThat(answers).as("while the database is away").contains(503);
        cable.mend();
    }

    private void check(EmbeddedDatabase database) throws Exception {
        assertThat(all).isSubsetOf(200, 204, 503);
        var titles = titles(database);
        assertThat(titles).as("nothing twice").doesNotHaveDuplicates();
        assertThat(titles).as("nothing confirmed is lost").containsAll(confirmed);
    }

    private void work(OtherInstance client) {
        while (working.get()) {
            note(client.status("/exchange/needs"));
            var title = "示例车工" + turn.incrementAndGet();
            var page = client.answer("/exchange/needs/new");
            note(page.statusCode());
            if (page.statusCode() == 200) {
                var answer = client.submit(page, "/exchange/needs/draft", Map.of("title", title));
                note(answer.statusCode());
                if (answer.statusCode() == 204) {
                    confirmed.add(title);
                }
            }
        }
    }

    private void note(int status) {
        answers.add(status);
        all.add(status);
    }

    private void waitForConfirmed(int more) throws InterruptedException {
        var before = confirmed.size();
        for (var wait = 0; wait < 600 && confirmed.size() < before + more; wait++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(confirmed.size()).as("work goes on").isGreaterThanOrEqualTo(before + more);
    }

    private String passwordOf(String user) throws Exception {
        return Files.readAllLines(data.resolve("people.tsv")).stream()
                .map(it -> it.split("\t", -1))
                .filter(it -> it[3].equals(user))
                .map(it -> it[4])
                .findFirst()
                .orElseThrow();
    }

    private void killServer() throws Exception {
        var pid = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .getFirst()
                .strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static int portOf(String url) {
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static List<String> titles(EmbeddedDatabase database) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select title from exchange.need where title like '示例车工%'")) {
            var titles = new ArrayList<String>();
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
            return titles;
        }
    }
}
