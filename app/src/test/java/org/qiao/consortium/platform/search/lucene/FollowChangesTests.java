package org.qiao.consortium.platform.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiao.consortium.platform.search.SearchIndex;
import org.qiao.consortium.platform.search.SearchOrigin;
import org.qiao.consortium.platform.search.SearchSource;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes that follow the changes of one database. */
@PlatformTest
class FollowChangesTests {

    private static final String UNITS = "governance.organization";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    DSLContext sql;

    @Autowired
    DataSource database;

    @Autowired
    ObjectProvider<SearchSource> sources;

    @Autowired
    CleanChanges cleaning;

    @TempDir
    Path folder;

    private IndexForTests node;

    @BeforeEach
    void aNodeThatIsUpToDate() {
        node = nodeIn("first");
        node.follow();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private IndexForTests nodeIn(String name) {
        return new IndexForTests(sql, sources.stream().toList(), folder.resolve(name));
    }

    private static String insert(UUID id, String name) {
        return "insert into governance.organization (id, number, name, kind, registered_at) values ('" + id
                + "', 'DW-T-" + NUMBERS.incrementAndGet() + "', '" + name + "', 'ENTERPRISE', now())";
    }

    private UUID unit(String name) {
        var id = UUID.randomUUID();
        sql.execute(insert(id, name));
        return id;
    }

    @Test
    void whatIsWrittenChangedAndDeletedIsFollowed() {
        var mill = unit("示例面粉厂");
        node.follow();
        assertThat(node.find(UNITS, "面粉")).containsExactly(mill);

        sql.execute("update governance.organization set name = '示例制粉厂' where id = ?", mill);
        node.follow();
        assertThat(node.find(UNITS, "面粉")).isEmpty();
        assertThat(node.find(UNITS, "制粉")).containsExactly(mill);

        sql.execute("delete from governance.organization where id = ?", mill);
        node.follow();
        assertThat(node.find(UNITS, "制粉")).isEmpty();
    }

    @Test
    void whatBeganEarlierAndIsCommittedLaterIsNotLost() throws SQLException {
        try (var late = transaction()) {
            var slow = UUID.randomUUID();
            late.createStatement().execute(insert(slow, "示例晚到厂"));
            var quick = unit("示例先到厂");
            node.follow();
            assertThat(found("先到"))
                    .as("committed, but one before it still runs")
                    .containsExactly(quick);
            assertThat(found("晚到")).isEmpty();

            late.commit();
            node.follow();
            assertThat(node.find(UNITS, "晚到")).containsExactly(slow);
            assertThat(node.find(UNITS, "先到")).containsExactly(quick);
            assertThat(unseen()).isEmpty();
        }
    }

    @Test
    void whatIsNotFollowedYetIsNamedForTheDatabase() {
        var before = unit("示例甲厂未跟");
        node.follow();
        sql.execute("update governance.organization set name = '示例乙厂' where id = ?", before);
        var after = unit("示例丙厂未跟");

        var candidates =
                node.containing(SearchIndex.Sought.of(UNITS, List.of("未跟"), 10)).orElseThrow();

        assertThat(candidates.found()).as("its old name is not trusted").isEmpty();
        assertThat(candidates.unseen()).containsExactlyInAnyOrder(before, after);
    }

    @Test
    void everyNodeSeesAChange() {
        var other = nodeIn("second");
        other.follow();
        var unit = unit("示例两处可见厂");
        node.follow();
        other.follow();
        assertThat(node.find(UNITS, "两处可见")).containsExactly(unit);
        assertThat(other.find(UNITS, "两处可见")).containsExactly(unit);
        other.close();
    }

    @Test
    void anIndexThatWasKeptGoesOnFromThere() {
        unit("示例停机前厂");
        node.follow();
        var place = node.folder();
        node.close();
        var unit = unit("示例停机时厂");

        node = nodeIn("first");
        node.follow();

        assertThat(node.folder()).as("not made anew").isEqualTo(place);
        assertThat(node.find(UNITS, "停机")).hasSize(2).contains(unit);
    }

    @Test
    void aDamagedIndexIsMadeAnewByItselfAtTheStart() throws Exception {
        var unit = unit("示例受损厂");
        node.follow();
        var place = node.folder();
        node.close();
        try (var files = Files.list(place)) {
            for (var file : files.filter(it -> it.toString().matches(".*\\.(cfs|tim|doc|pos)"))
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        assertThatThrownBy(() -> Generation.open(place)).isInstanceOf(IOException.class);

        node = nodeIn("first");
        node.follow();

        assertThat(node.find(UNITS, "受损")).containsExactly(unit);
    }

    @Test
    void aNodeThatWasAwayTooLongMakesItsIndexAnew() {
        var place = node.folder();
        var missed = unit("示例错过厂");
        cleaning.clean();
        cleaning.clean();
        assertThat(sql.fetchCount(org.jooq.impl.DSL.table("ops.change"))).isZero();
        assertThat(node.containing(SearchIndex.Sought.of(UNITS, List.of("错过"), 10)))
                .as("what was cleaned cannot be told apart any more")
                .isEmpty();

        node.follow();

        assertThat(node.folder()).isNotEqualTo(place);
        assertThat(node.find(UNITS, "错过")).containsExactly(missed);
    }

    @Test
    void cleaningTakesOnlyWhatCouldBeFollowedAtTheTurnBefore() throws SQLException {
        cleaning.clean();
        cleaning.clean();
        var place = node.folder();
        node.follow();
        var unit = unit("示例保留厂");
        cleaning.clean();
        node.follow();
        assertThat(node.find(UNITS, "保留")).containsExactly(unit);
        assertThat(node.folder()).isEqualTo(place);
    }

    @Test
    void searchingGoesOnWhileTheIndexIsMadeAnew() {
        var unit = unit("示例不停厂");
        node.follow();
        var place = node.folder();
        var done = new AtomicBoolean();
        var asked = CompletableFuture.supplyAsync(() -> {
            var turns = 0;
            while (!done.get() || turns == 0) {
                assertThat(found("不停")).containsExactly(unit);
                turns++;
            }
            return turns;
        });
        for (var turn = 0; turn < 5; turn++) {
            SearchOrigin.renew(sql);
            node.follow();
        }
        done.set(true);

        assertThat(asked.join()).isPositive();
        assertThat(node.folder()).isNotEqualTo(place);
        assertThat(place).doesNotExist();
    }

    @Test
    void whatACopyOfAnotherServerBroughtAlongIsForgotten() {
        sql.execute("insert into ops.change values (999999999999, ?, ?)", UNITS, UUID.randomUUID());
        sql.execute("update ops.search_origin set cleaned_below = 999999999999");
        node.follow();
        var place = node.folder();
        var unit = unit("示例新服务器厂");
        node.follow();
        assertThat(node.find(UNITS, "新服务器")).containsExactly(unit);
        assertThat(unseen()).isEmpty();
        assertThat(node.folder()).as("made anew once").isEqualTo(place);
    }

    @Test
    void anIndexOfAnotherDatabaseIsNotUsed() {
        node.close();
        var before = node;
        SearchOrigin.renew(sql); // as restoring a backup does
        var unit = unit("示例恢复厂");
        node = nodeIn("first");
        assertThat(before.containing(SearchIndex.Sought.of(UNITS, List.of("恢复"), 10)))
                .isEmpty();
        node.follow();
        assertThat(node.find(UNITS, "恢复")).containsExactly(unit);
    }

    /** As a reader does it: candidates, and the database for what is unseen. */
    private List<UUID> found(String piece) {
        var candidates = node.containing(SearchIndex.Sought.of(UNITS, List.of(piece), 10))
                .orElseThrow();
        return sql.fetch(
                        "select id from governance.organization where id = any(?) or (id = any(?) and searched like ?)",
                        candidates.found().toArray(UUID[]::new),
                        candidates.unseen().toArray(UUID[]::new),
                        "%" + piece + "%")
                .getValues(0, UUID.class);
    }

    private List<UUID> unseen() {
        return List.copyOf(node.containing(SearchIndex.Sought.of(UNITS, List.of("厂"), 10))
                .orElseThrow()
                .unseen());
    }

    private Connection transaction() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
