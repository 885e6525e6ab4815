package org.qiao.consortium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiao.consortium.testing.OwnDatabase;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * kill -9 at random points while batches are decided and matches agreed: what was said to be done is there, nothing is there
 * twice, nothing half.
 */
@Tag("browser")
@SpringBootTest(
        properties = {"db-scheduler.enabled=false", "qiao.world=none", "qiao.data=target/test-data", "qiao.key-file="})
@Import({TestDatabase.class, TestClock.class})
@OwnDatabase
class KilledDeedsTests {

    /** Milliseconds after the first deed; some forty deeds are done in this time. */
    private static final int LATEST = 2_000;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostDoubledOrHalfDone() throws Exception {
        var random = new Random(20261122);
        var done = 0;
        for (var point = 0; point < Extent.points(3, 160); point++) {
            var url = TestDatabase.another();
            var said = workUntilKilled(url, random.nextInt(LATEST));
            done += said.size();
            var database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
            waitForTheLastBackend(database);
            assertThat(broken(database)).as("point %d", point).isEmpty();
            for (var line : said) {
                assertThat(isThere(database, line))
                        .as("point %d: %s", point, line)
                        .isTrue();
            }
        }
        assertThat(done).as("deeds done before the kills").isPositive();
    }

    /** @return what the worker said, line by line; a line cut off by the kill is not among them */
    private List<String> workUntilKilled(String url, int milliseconds) throws Exception {
        var words = Files.createTempFile(folder, "worker", ".out");
        var worker = Worker.start(url, words);
        try {
            while (!Files.readString(words).contains(Worker.AT_WORK)) {
                assertThat(worker.isAlive())
                        .as("at work, or see target/worker.log")
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } finally {
            worker.destroyForcibly().waitFor();
        }
        var said = Files.readString(words);
        return said.substring(0, said.lastIndexOf('\n'))
                .lines()
                .filter(it -> it.startsWith(Worker.DECIDED) || it.startsWith(Worker.AGREED))
                .toList();
    }

    private static boolean isThere(JdbcClient database, String said) {
        var words = said.split(" ", -1);
        var sql = words[0].equals(Worker.DECIDED)
                ? "select count(*) = 6 and bool_and(state <> 'WAITING') from platform.approval_item i"
                        + " join platform.approval a on a.id = i.approval_id where a.number = ?"
                : "select count(*) = 1 and bool_and(status = 'AGREED') from exchange.match where number = ?";
        return database.sql(sql).param(words[1]).query(Boolean.class).single();
    }

    /** What must never be in the database, whatever happened. */
    private static List<String> broken(JdbcClient database) {
        return database.sql("""
                select 'batch half decided: ' || approval_id from platform.approval_item
                  group by approval_id having count(distinct state = 'WAITING') > 1
                union all
                select 'post and verdict differ: ' || n.number || ' ' || n.status || ' ' || i.state from exchange.need n
                  join platform.approval_item i on i.subject_id = n.id
                  where (i.state, n.status) not in
                    (('WAITING', 'UNDER_REVIEW'), ('APPROVED', 'PUBLISHED'), ('RETURNED', 'RETURNED'))
                union all
                select 'under review without an approval: ' || number from exchange.need n where status = 'UNDER_REVIEW'
                  and not exists (select from platform.approval_item i where i.subject_id = n.id and i.state = 'WAITING')
                union all
                select 'published with ' || count(d.id) || ' deeds: ' || n.number from exchange.need n
                  left join platform.deed d on d.subject_id = n.id and d.to_status = 'PUBLISHED'
                  where n.status = 'PUBLISHED' group by n.number having count(d.id) <> 1
                union all
                select 'deed without its post: ' || d.what from platform.deed d
                  where d.subject_kind = 'exchange.need' and not exists (select from exchange.need n where n.id = d.subject_id)
                union all
                select 'agreed with ' || count(d.id) || ' deeds: ' || m.number from exchange.match m
                  left join platform.deed d on d.subject_id = m.id and d.to_status = 'AGREED'
                  where m.status = 'AGREED' group by m.number having count(d.id) <> 1
                """).query(String.class).list();
    }

    private static void waitForTheLastBackend(JdbcClient database) throws InterruptedException {
        for (var turn = 0; turn < 2_000; turn++) {
            if (database.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and pid <> pg_backend_pid()")
                            .query(Integer.class)
                            .single()
                    == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("a killed process is still connected");
    }
}
