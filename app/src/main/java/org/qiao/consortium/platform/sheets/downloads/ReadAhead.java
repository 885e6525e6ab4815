package org.qiao.consortium.platform.sheets.downloads;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that one thread reads while another writes those before. At most a few thousand are held; an error of the reader is
 * thrown at the writer, and a writer that stops makes the reader stop.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    private static final int ROWS_AT_ONCE = 500;
    private static final int WAITING = 4;
    private static final long LOOK_UP_MILLIS = 200;

    /** @param error what ended the reading; the last part has it, or no rows */
    private record Part<T>(List<T> rows, @Nullable RuntimeException error) {}

    private final BlockingQueue<Part<T>> parts = new ArrayBlockingQueue<>(WAITING);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread reader;
    private Iterator<T> now = List.<T>of().iterator();
    private boolean over;

    /** @param reading gets where to put the rows; runs on a thread of its own */
    ReadAhead(Consumer<Consumer<T>> reading) {
        reader = Thread.ofVirtual().name("read-ahead").start(() -> read(reading));
    }

    private void read(Consumer<Consumer<T>> reading) {
        try {
            end(readAll(reading));
        } catch (Stopped nobodyWaits) {
            // then nobody asks either
        }
    }

    /** What ended it before its end; whatever it is, the writer must hear of it, or it would wait for ever. */
    private @Nullable RuntimeException readAll(Consumer<Consumer<T>> reading) {
        var rows = new ArrayList<T>(ROWS_AT_ONCE);
        try {
            reading.accept(row -> {
                rows.add(row);
                if (rows.size() == ROWS_AT_ONCE) {
                    hand(new Part<>(List.copyOf(rows), null));
                    rows.clear();
                }
            });
            if (!rows.isEmpty()) {
                hand(new Part<>(List.copyOf(rows), null));
            }
            return null;
        } catch (RuntimeException failed) {
            return failed;
        } catch (Error failed) {
            return new IllegalStateException(failed);
        }
    }

    private void end(@Nullable RuntimeException error) {
        hand(new Part<>(List.of(), error));
    }

    private void hand(Part<T> part) {
        try {
            while (!parts.offer(part, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped.get()) {
                    throw new Stopped();
                }
            }
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    @Override
    public boolean hasNext() {
        while (!over && !now.hasNext()) {
            var part = take();
            if (part.error() != null) {
                over = true;
                throw part.error();
            }
            over = part.rows().isEmpty();
            now = part.rows().iterator();
        }
        return now.hasNext();
    }

    private Part<T> take() {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for rows", e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return now.next();
    }

    /** Ends the reading, wherever it is, and waits until it has ended. */
    @Override
    public void close() {
        stopped.set(true);
        parts.clear();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves the reading: nobody wants more. */
    private static final class Stopped extends RuntimeException {

        Stopped() {
            super("nobody wants more rows", null, false, false);
        }
    }
}
