package org.qiao.consortium.platform.search;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * 内存副本 — copies in memory of rows that a computation reads again and again, such as all open posts for a student's
 * proposals. Each node has its own and makes it when it is first asked; before each question it reads again what was
 * committed since, so that the answer is the one that the table itself would give.
 */
public interface TableCopies {

    /**
     * @param kind schema and table with the triggers that write {@code ops.change}: {@code exchange.need}
     * @param rows where the copy is kept
     */
    Copy of(String kind, Rows rows);

    /** A copy that is brought up to date before every question. */
    interface Copy {

        /** @param question reads the rows; meanwhile nobody changes them */
        <R> R ask(Supplier<R> question);
    }

    /** What is copied; called by one thread at a time, never while a question reads. */
    interface Rows {

        /** All of them, instead of whatever was there. */
        void readAll();

        /** These as they are now; who is missing leaves the copy. */
        void readAgain(Collection<UUID> changed);
    }
}
