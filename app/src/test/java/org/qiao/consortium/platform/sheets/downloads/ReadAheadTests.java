package org.qiao.consortium.platform.sheets.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ReadAheadTests {

    private static List<Integer> all(Consumer<Consumer<Integer>> reading) {
        var read = new ArrayList<Integer>();
        try (var rows = new ReadAhead<>(reading)) {
            rows.forEachRemaining(read::add);
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1_000, 10_001})
    void everyRowComesOnceAndInOrder(int many) {
        assertThat(all(put -> IntStream.range(0, many).forEach(put::accept)))
                .isEqualTo(IntStream.range(0, many).boxed().toList());
    }

    @Test
    void whatGoesWrongWhileReadingIsThrownAtWhoWrites() {
        assertThatThrownBy(() -> all(put -> {
                    put.accept(1);
                    throw new IllegalArgumentException("the database went away");
                }))
                .hasMessage("the database went away");
        assertThatThrownBy(() -> all(put -> {
                    throw new StackOverflowError();
                }))
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void aWriterThatStopsMakesTheReaderStop() {
        var read = new AtomicInteger();
        try (var rows = new ReadAhead<Integer>(put -> {
            while (true) {
                put.accept(read.incrementAndGet());
            }
        })) {
            assertThat(rows.next()).isEqualTo(1);
        }
        assertThat(read.get()).as("it did not read on for ever").isLessThan(6_000);
    }

    @Test
    void afterTheLastThereIsNone() {
        try (var rows = new ReadAhead<Integer>(put -> put.accept(7))) {
            assertThat(rows.next()).isEqualTo(7);
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }
}
