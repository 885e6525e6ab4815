package org.qiao.consortium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.OwnDatabase;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.TestDatabase;
import org.qiao.consortium.testing.TestDatabase.SwitchableDataSource;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The disk is full while a sheet is uploaded: the clerk reads why, nothing is half stored, and smaller work goes on. */
@Tag("browser")
@SpringBootTest(
        properties = {"db-scheduler.enabled=false", "qiao.world=none", "qiao.data=target/test-data", "qiao.key-file="})
@Import({TestDatabase.class, TestClock.class, Town.class})
@OwnDatabase
class FullDiskTests {

    private static final String PASSWORD = "qiao-2026-test";
    private static final int BLOCKS = 2_048;

    @TempDir
    Path folder;

    @Autowired
    Town town;

    @Autowired
    People people;

    @Autowired
    SwitchableDataSource database;

    @Test
    void isSaidAndLeavesNothing() throws Exception {
        var school = town.school("示例职业技术学校");
        var clerk = people.create(
                new People.NewPerson("clerk", "示例经办", Optional.empty(), Optional.of(PASSWORD)), TestClock.now());
        people.grant(clerk, Role.SCHOOL_CLERK, school.id(), town.consortium(), TestClock.now());
        var instance = OtherInstance.startWithLittleDisk(
                BLOCKS,
                Map.of("QIAO_DB_URL", database.url(), "QIAO_DB_USER", "postgres"),
                folder.resolve("instance.log"));
        try {
            instance.signIn("clerk", PASSWORD);
            var answer = instance.send("students", new byte[3 * BLOCKS * 1_024]);
            assertThat(answer.statusCode())
                    .as(Files.readString(folder.resolve("instance.log")))
                    .isEqualTo(507);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("服务器的磁盘已满");
            assertThat(count("select count(*) from platform.sheet_import")).isZero();
            assertThat(instance.send("students", "学号,姓名\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .statusCode())
                    .isLessThan(500);
        } finally {
            instance.kill();
        }
    }

    private int count(String sql) {
        return JdbcClient.create(database).sql(sql).query(Integer.class).single();
    }
}
