package org.qiao.consortium.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How a load begins, stops and goes on; what it loads is {@link DemoWorldTests}. */
@PlatformTest
class LoadWorldTests {

    @Autowired
    Ledger ledger;

    @Autowired
    PeopleFile file;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InstantSource clock;

    @Autowired
    Texts texts;

    private final List<String> made = new ArrayList<>();

    /** Ten pieces; the transaction of the one that breaks writes something before it does. */
    private Chapter counting(int breaksAt) {
        return new Chapter() {
            @Override
            public String name() {
                return "units";
            }

            @Override
            public List<Piece> pieces(LocalDate today) {
                return IntStream.range(0, 10)
                        .mapToObj(i -> new Piece("piece/" + i, () -> {
                            ledger.enter("half/" + i, clock.instant());
                            if (i == breaksAt) {
                                throw new IllegalStateException("killed");
                            }
                            made.add("piece/" + i);
                        }))
                        .toList();
            }
        };
    }

    private LoadWorld load(String world, String address, int breaksAt) {
        return new LoadWorld(
                new Chapters(List.of(counting(breaksAt))),
                ledger,
                new WorldGate(ledger, people, texts, world, address),
                file,
                transaction,
                clock,
                texts);
    }

    @Test
    void goesOnBehindTheLastWholePieceAndThenNeverAgain() throws IOException {
        load("none", "127.0.0.1", -1).run(null);
        load("demo", "0.0.0.0", -1).run(null);
        assertThat(made).isEmpty();
        assertThat(ledger.today()).isEmpty();

        assertThatThrownBy(() -> load("demo", "127.0.0.1", 4).run(null)).hasMessage("killed");
        assertThat(made).hasSize(4);
        assertThat(ledger.has("half/4")).as("rolled back with its piece").isFalse();
        assertThat(ledger.isFinished()).isFalse();
        var passwords = file.passwords();
        assertThat(Files.getPosixFilePermissions(file.path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        load("demo", "127.0.0.1", -1).run(null);
        assertThat(made).hasSize(10).doesNotHaveDuplicates();
        assertThat(file.passwords()).as("those that were printed").isEqualTo(passwords);
        assertThat(ledger.isFinished()).isTrue();

        load("demo", "127.0.0.1", 0).run(null);
        assertThat(made).hasSize(10);
    }

    @Test
    void knowsWhichAddressesNobodyElseCanReach() {
        assertThat(WorldGate.isLoopback("127.0.0.1")).isTrue();
        assertThat(WorldGate.isLoopback("::1")).isTrue();
        assertThat(WorldGate.isLoopback("localhost")).isTrue();
        assertThat(WorldGate.isLoopback("0.0.0.0")).isFalse();
        assertThat(WorldGate.isLoopback("192.168.1.20")).isFalse();
        assertThat(WorldGate.isLoopback("")).isFalse();
    }
}
