package org.qiao.consortium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.browser.Workbooks;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.testing.OwnDatabase;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.TestDatabase;
import org.qiao.consortium.testing.TestDatabase.SwitchableDataSource;
import org.qiao.consortium.testing.Town;
import org.qiao.consortium.testing.Town.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * kill -9 while a roster is being checked, and again while it is being stored: nothing half done is there, and the next
 * instance begins again by itself.
 */
@Tag("browser")
@SpringBootTest(
        properties = {
            "db-scheduler.enabled=false",
            "qiao.search.follow=false",
            "qiao.world=none",
            "qiao.data=target/test-data",
            "qiao.key-file="
        })
@Import({TestDatabase.class, TestClock.class, Town.class})
@OwnDatabase
class KilledImportTests {

    private static final String PASSWORD = "qiao-2026-test";
    private static final int ROWS = 2_000;

    @Autowired
    Town town;

    @Autowired
    People people;

    @Autowired
    Students students;

    @Autowired
    SwitchableDataSource database;

    private final List<OtherInstance> instances = new ArrayList<>();

    @AfterEach
    void nothingRunsOn() {
        instances.forEach(OtherInstance::kill);
    }

    @Test
    void leavesNothingHalfDoneAndIsBegunAgainByItself() throws Exception {
        var school = town.school("示例职业技术学校");
        var clerk = people.create(
                new People.NewPerson("clerk", "示例经办", Optional.empty(), Optional.of(PASSWORD)), TestClock.now());
        people.grant(clerk, Role.SCHOOL_CLERK, school.id(), town.consortium(), TestClock.now());
        killWhileChecking();
        pressTheButton();
        for (var wait : waits()) {
            killWhileCommitting(Duration.ofMillis(wait), school);
            start();
        }
        waitForBatch("COMMITTED");
        assertThat(students.visible(school.clerk())).hasSize(ROWS);
        assertThat(count("select count(*) from platform.deed where what = 'platform.sheets.committed'"))
                .isEqualTo(1);
    }

    /** Milliseconds after the first write; a commit of these rows takes about a second. */
    private static int[] waits() {
        return new Random(20261122).ints(Extent.points(2, 40), 0, 600).toArray();
    }

    private void killWhileChecking() throws Exception {
        var instance = start();
        instance.signIn("clerk", PASSWORD);
        var roster = Workbooks.fill(instance.readBytes("/imports/students/template.xlsx"), ROWS, Pupils::cells);
        var answer = CompletableFuture.runAsync(() -> instance.upload("students", roster));
        waitForBatch("CHECKING");
        instance.kill();
        waitForTheLastBackend();
        assertThat(answer).failsWithin(Duration.ofSeconds(10));
        assertThat(count("select count(*) from platform.sheet_import where status = 'CHECKING'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from platform.sheet_import_outcome")).isZero();
    }

    /** The second instance checks by itself what the first one left behind. */
    private void pressTheButton() throws Exception {
        var instance = start();
        waitForBatch("CHECKED");
        instance.signIn("clerk", PASSWORD);
        var number = JdbcClient.create(database)
                .sql("select number from platform.sheet_import")
                .query(String.class)
                .single();
        instance.commit("/imports/students/" + number);
    }

    private void killWhileCommitting(Duration wait, Unit school) {
        waitForBatch("COMMITTING");
        waitForTheFirstWrite();
        OtherInstance.sleep(wait);
        assertThat(count("select count(*) from platform.sheet_import where status = 'COMMITTING'"))
                .as("still at work when it is killed")
                .isEqualTo(1);
        instances.getLast().kill();
        waitForTheLastBackend();
        assertThat(students.visible(school.clerk())).isEmpty();
        assertThat(count("select count(*) from platform.deed where what = 'platform.sheets.committed'"))
                .isZero();
        assertThat(count("select count(*) from platform.sheet_import where status = 'COMMITTING'"))
                .isEqualTo(1);
    }

    private void waitForBatch(String status) {
        waitUntil("select count(*) from platform.sheet_import where status = '" + status + "'", 1);
    }

    private OtherInstance start() throws IOException {
        var instance = OtherInstance.start(database.url());
        instances.add(instance);
        return instance;
    }

    private void waitForTheFirstWrite() {
        waitUntil("""
                select count(*) from pg_stat_activity
                where datname = current_database() and backend_xid is not null
                  and application_name like 'PostgreSQL JDBC%' and pid <> pg_backend_pid()
                """, 1);
    }

    private void waitForTheLastBackend() {
        waitUntil(
                "select 1 - least(1, count(*)) from pg_stat_activity"
                        + " where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()",
                1);
    }

    private void waitUntil(String sql, int least) {
        for (var turn = 0; turn < 12_000; turn++) {
            if (count(sql) >= least) {
                return;
            }
            OtherInstance.sleep(Duration.ofMillis(5));
        }
        throw new AssertionError("never: " + sql);
    }

    private int count(String sql) {
        return JdbcClient.create(database).sql(sql).query(Integer.class).single();
    }
}
