package org.qiao.consortium.world;

import java.time.LocalDate;
import java.util.List;

/** A part of the demo world: units, students, posts … Its pieces come after those of the chapters before it. */
interface Chapter {

    /** Message key of its name is {@code world.chapter.<name>}. */
    String name();

    /** All of them, also those that are made already; making plans costs no queries. */
    List<Piece> pieces(LocalDate today);

    /**
     * What is made in one transaction.
     *
     * @param key its name in the {@link Ledger}
     */
    record Piece(String key, Runnable deed) {}
}
