package org.qiao.consortium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Deeds stay as they were: the database refuses changes, and who gets round it is found. */
@PlatformTest
class SealedDeedsTests {

    private static final int DEEDS = 40;
    private static final int CHANGED = 17;
    /** A deed whose transaction was late has an early time; the chain goes by sealing. */
    private static final Instant LATE_COMMITTED = Instant.parse("2000-01-01T00:00:00Z");

    @Autowired
    Deeds deeds;

    @Autowired
    SealDeeds seals;

    @Autowired
    DSLContext sql;

    @Autowired
    DataSource database;

    @BeforeEach
    void fortyDeeds() {
        sql.execute("alter table platform.deed disable trigger user");
        sql.execute("delete from platform.deed");
        for (var i = 0; i < DEEDS; i++) {
            deeds.recordBySystem(
                    Deed.of("platform.identity.locked", new SubjectRef("platform.person", new UUID(0, i)), "示例-" + i)
                            .because("示例原因")
                            .with("turn", i),
                    TestClock.now());
        }
        sealAll();
    }

    private void sealAll() {
        while (seals.sealNext() > 0) {
            // Until all are sealed.
        }
    }

    private record Verdict(int code, String text) {}

    private Verdict verify() throws SQLException {
        var out = new ByteArrayOutputStream();
        try (var connection = database.getConnection()) {
            var code = AuditCommand.verify(connection, new PrintStream(out, true, StandardCharsets.UTF_8));
            return new Verdict(code, out.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anUntouchedChainFits() throws SQLException {
        var verdict = verify();
        assertThat(verdict.code()).isZero();
        assertThat(verdict.text()).contains("已核对 " + DEEDS + " 条，待封存 0 条", "封存链完整");
    }

    @Test
    void newDeedsWaitAndAreThenAddedToTheEnd() throws SQLException {
        deeds.recordBySystem(
                Deed.of("platform.identity.locked", new SubjectRef("platform.person", UUID.randomUUID()), ""),
                LATE_COMMITTED);
        assertThat(verify().text()).contains("待封存 1 条", "封存链完整");
        sealAll();
        assertThat(verify().text()).contains("已核对 " + (DEEDS + 1) + " 条", "封存链完整");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "what = what || ' '",
                "subject_kind = ''",
                "subject_id = gen_random_uuid()",
                "subject_number = '示例-99'",
                "from_status = 'X'",
                "to_status = 'X'",
                "reason = '别的原因'",
                "detail = '{\"turn\": 99}'",
                "person_id = gen_random_uuid()",
                "person_name = '别人'",
                "role = 'STUDENT'",
                "organization_id = gen_random_uuid()",
                "organization_name = '别的单位'",
                "id = gen_random_uuid()",
                "seal = set_byte(seal, 31, (get_byte(seal, 31) + 1) % 256)"
            })
    void anyChangeIsFoundWhereItIs(String change) throws SQLException {
        sql.execute("update platform.deed set " + change + " where seal_number = " + CHANGED);
        var verdict = verify();
        assertThat(verdict.code()).isEqualTo(1);
        assertThat(verdict.text()).contains("第 " + CHANGED + " 环与记录不符", "已核对 " + (CHANGED - 1) + " 条");
    }

    @Test
    void aMissingDeedIsNamed() throws SQLException {
        sql.execute("delete from platform.deed where seal_number = " + CHANGED);
        assertThat(verify().text()).contains("第 " + CHANGED + " 环缺失");
    }

    @Test
    void movingTextFromOneColumnToTheNextIsFound() throws SQLException {
        sql.execute("update platform.deed set from_status = 'AB', to_status = '' where seal_number = 1");
        var first = verify().text();
        sql.execute("update platform.deed set from_status = 'A', to_status = 'B' where seal_number = 1");
        assertThat(List.of(first, verify().text())).allMatch(it -> it.contains("第 1 环与记录不符"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.deed set reason = 'x'",
                "delete from platform.deed",
                "update platform.deed set seal_number = null, seal = null"
            })
    void theDatabaseRefusesToChangeDeeds(String statement) {
        sql.execute("alter table platform.deed enable trigger user");
        assertThatThrownBy(() -> sql.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added");
    }
}
