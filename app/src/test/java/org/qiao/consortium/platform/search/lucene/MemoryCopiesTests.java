package org.qiao.consortium.platform.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.search.SearchOrigin;
import org.qiao.consortium.platform.search.TableCopies;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy in memory is at every question what the table is. */
@PlatformTest
@Import(Town.class)
class MemoryCopiesTests {

    @Autowired
    DSLContext sql;

    @Autowired
    Town town;

    @Autowired
    TransactionTemplate transaction;

    /** Names of units by id. */
    private final class Names implements TableCopies.Rows {

        private final Map<UUID, String> names = new HashMap<>();
        private int wholes;
        private int parts;
        private boolean broken;

        @Override
        public void readAll() {
            wholes++;
            names.clear();
            if (broken) {
                throw new IllegalStateException("the database went away");
            }
            sql.fetch("select id, name from governance.organization")
                    .forEach(it -> names.put(it.get(0, UUID.class), it.get(1, String.class)));
        }

        @Override
        public void readAgain(Collection<UUID> changed) {
            parts++;
            changed.forEach(names::remove);
            sql.fetch("select id, name from governance.organization where id = any(?)", (Object)
                            changed.toArray(UUID[]::new))
                    .forEach(it -> names.put(it.get(0, UUID.class), it.get(1, String.class)));
        }
    }

    private final Names rows = new Names();
    private TableCopies.Copy copy;
    private UUID mill;

    @BeforeEach
    void aCopy() {
        mill = town.employer("示例磨坊").id().value();
        copy = new MemoryCopies(new ChangeLog(sql)).of("governance.organization", rows);
    }

    private String name() {
        return copy.ask(() -> rows.names.getOrDefault(mill, ""));
    }

    private void rename(String name) {
        sql.execute("update governance.organization set name = ? where id = ?", name, mill);
    }

    @Test
    void whatIsCommittedIsInTheNextAnswer() {
        assertThat(name()).isEqualTo("示例磨坊");
        for (var i = 0; i < 5; i++) {
            rename("示例磨坊" + i);
            assertThat(name()).isEqualTo("示例磨坊" + i);
        }
        assertThat(rows.wholes).isEqualTo(1);
        assertThat(rows.parts).isPositive();
        var parts = rows.parts;
        assertThat(name()).isEqualTo("示例磨坊4");
        assertThat(rows.parts).as("nothing changed any more").isEqualTo(parts);
    }

    /** The copy stands before the slow one: what it commits late is not lost. */
    @Test
    void aTransactionThatCommitsLateIsNotLost() throws Exception {
        var other = town.employer("示例油坊").id().value();
        name();
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit((Callable<Void>) () -> {
                transaction.executeWithoutResult(it -> {
                    rename("示例慢磨坊");
                    written.countDown();
                    await(commit);
                });
                return null;
            });
            await(written);
            sql.execute("update governance.organization set name = '示例快油坊' where id = ?", other);
            assertThat(copy.ask(() -> rows.names.get(other))).isEqualTo("示例快油坊");
            assertThat(name()).isEqualTo("示例磨坊");
            commit.countDown();
            slow.get();
        }
        assertThat(name()).isEqualTo("示例慢磨坊");
        assertThat(rows.wholes).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void afterManyChangesOrAnotherBeginningEverythingIsReadAnew() {
        name();
        SearchOrigin.renew(sql);
        rename("示例换了库");
        assertThat(name()).isEqualTo("示例换了库");
        assertThat(rows.wholes).isEqualTo(2);
    }

    @Test
    void aReadingThatBrokeOffIsBegunAnew() {
        rows.broken = true;
        assertThatThrownBy(this::name).hasMessageContaining("went away");
        rows.broken = false;
        assertThat(name()).isEqualTo("示例磨坊");
        assertThat(rows.wholes).isEqualTo(2);
    }
}
