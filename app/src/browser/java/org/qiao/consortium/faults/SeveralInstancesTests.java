package org.qiao.consortium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances on one database, one of them killed: whoever is signed in goes on, and so does the work. */
@Tag("browser")
@SpringBootTest(
        properties = {"db-scheduler.enabled=false", "qiao.world=none", "qiao.data=target/test-data", "qiao.key-file="})
@Import({TestDatabase.class, TestClock.class, Town.class})
@OwnDatabase
class SeveralInstancesTests {

    private static final String PASSWORD = "qiao-2026-test";
    private static final int ROWS = 200;

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
    void sessionsAndBackgroundWorkGoOnWhenOneIsKilled() throws Exception {
        var school = town.school("示例职业技术学校");
        var clerk = people.create(
                new People.NewPerson("clerk", "示例经办", Optional.empty(), Optional.of(PASSWORD)), TestClock.now());
        people.grant(clerk, Role.SCHOOL_CLERK, school.id(), town.consortium(), TestClock.now());
        var first = start();
        first.signIn("clerk", PASSWORD);
        var batch = first.upload(
                "students", Workbooks.fill(first.readBytes("/imports/students/template.xlsx"), ROWS, Pupils::cells));
        waitForBatch("CHECKED");
        try (var blocking = database.getConnection()) {
            // So that the first instance is still at work when it is killed.
            blocking.setAutoCommit(false);
            blocking.createStatement().execute("lock table students.student in share mode");
            first.commit(batch);
            waitForBatch("COMMITTING");
            waitUntil(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
            var second = start().forThePersonOf(first);
            assertThat(second.read("/workbench")).contains("示例经办");
            first.kill();
            assertThat(second.read(batch)).contains("示例经办");
            blocking.rollback();
        }
        waitForBatch("COMMITTED");
        assertThat(students.visible(school.clerk())).hasSize(ROWS);
        assertThat(count("select count(*) from platform.deed where what = 'platform.sheets.committed'"))
                .isEqualTo(1);
    }

    private OtherInstance start() throws Exception {
        var instance = OtherInstance.start(database.url());
        instances.add(instance);
        return instance;
    }

    private void waitForBatch(String status) {
        waitUntil("select count(*) from platform.sheet_import where status = '" + status + "'");
    }

    private void waitUntil(String sql) {
        for (var turn = 0; turn < 1_200; turn++) {
            if (count(sql) > 0) {
                return;
            }
            OtherInstance.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("never: " + sql);
    }

    private int count(String sql) {
        return JdbcClient.create(database).sql(sql).query(Integer.class).single();
    }
}
