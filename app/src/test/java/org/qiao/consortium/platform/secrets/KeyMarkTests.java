package org.qiao.consortium.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestDatabase;

/** One database has one key: whoever comes with another, or with none, does not start, and is told how to mend it. */
@PlatformTest
class KeyMarkTests {

    @TempDir
    Path folder;

    private DSLContext sql = DSL.using(SQLDialect.POSTGRES);

    /** As after the migrations of a first start, before the key. */
    @BeforeEach
    void aNewDatabase() {
        var database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.another());
        database.setUser("postgres");
        sql = DSL.using(database, SQLDialect.POSTGRES);
        sql.execute("delete from ops.key_mark");
    }

    private Path file(String instance) {
        return folder.resolve(instance).resolve("key");
    }

    private Secrets start(String instance) throws IOException {
        return new KeyMark(sql).keyIn(file(instance));
    }

    @Test
    void theFirstInstanceMakesAKeyAndKeepsItsMark() throws IOException {
        var sealed = start("first").seal("示例");
        assertThat(sql.fetchValue("select mark from ops.key_mark"))
                .isEqualTo(KeyFile.mark(file("first")).orElseThrow());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("first"))))
                .isEqualTo("rw-------");
        assertThat(start("first").open(sealed)).isEqualTo("示例");
    }

    @Test
    void aSecondInstanceWithoutTheKeyMakesNone() throws IOException {
        start("first");
        assertThatThrownBy(() -> start("second"))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("不存在")
                .hasMessageContaining(file("second").toString());
        assertThat(file("second")).doesNotExist();
        Files.createDirectories(file("second").getParent());
        Files.copy(file("first"), file("second"));
        assertThat(start("second").open(start("first").seal("示例"))).isEqualTo("示例");
    }

    @Test
    void anotherKeyIsRefusedAndKept() throws IOException {
        start("first");
        Files.createDirectories(file("second").getParent());
        Files.writeString(file("second"), "ab".repeat(32));
        assertThatThrownBy(() -> start("second"))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("密钥不对")
                .hasMessageContaining(KeyFile.mark(file("first")).orElseThrow())
                .hasMessageContaining(KeyFile.mark(file("second")).orElseThrow());
        assertThat(file("second")).hasContent("ab".repeat(32));
    }

    @Test
    void ofTwoThatStartAtOnceOneIsRefused() throws Exception {
        var together = new CyclicBarrier(2);
        var outcomes = new ArrayList<Future<Secrets>>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var instance : new String[] {"one", "other"}) {
                Callable<Secrets> starting = () -> {
                    together.await();
                    return start(instance);
                };
                outcomes.add(both.submit(starting));
            }
        }
        assertThat(outcomes.stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(outcomes.stream().filter(it -> it.state() == Future.State.FAILED))
                .singleElement()
                .satisfies(it -> assertThat(it.exceptionNow()).isInstanceOf(KeyRefused.class));
        assertThat(Files.exists(file("one"))).isNotEqualTo(Files.exists(file("other")));
    }

    @Test
    void aDatabaseFromBeforeTheMarkTellsItsKeyByWhatItSealed() throws IOException {
        var secrets = start("first");
        sql.execute("delete from ops.key_mark");
        sql.execute(
                "insert into platform.file_content (sha256, kind, bytes, wanted_at) values (?, 'PDF', 1, now())",
                new byte[32]);
        sql.execute(
                "insert into platform.file_part (sha256, position, content_sealed) values (?, 0, ?)",
                new byte[32],
                secrets.sealBytes(new byte[] {1}));
        assertThatThrownBy(() -> start("second")).isInstanceOf(KeyRefused.class).hasMessageContaining("已有加密的内容");
        Files.createDirectories(file("second").getParent());
        Files.writeString(file("second"), "ab".repeat(32));
        assertThatThrownBy(() -> start("second")).isInstanceOf(KeyRefused.class).hasMessageContaining("解不开");
        assertThat(sql.fetchCount(DSL.table("ops.key_mark"))).isZero();
        start("first");
        assertThat(sql.fetchCount(DSL.table("ops.key_mark"))).isEqualTo(1);
    }
}
