package org.qiao.consortium.governance.document;

import static org.qiao.consortium.governance.db.Tables.CLAUSE;

import org.jooq.Record;

/** A clause out of its row. */
final class ClauseColumns {

    private ClauseColumns() {}

    static Clause read(Record it) {
        return new Clause(
                it.get(CLAUSE.ID),
                it.get(CLAUSE.POSITION),
                it.get(CLAUSE.PLACE),
                it.get(CLAUSE.DEPTH),
                it.get(CLAUSE.HEADING),
                it.get(CLAUSE.SUMMARY),
                it.get(CLAUSE.TEXT),
                it.get(CLAUSE.WANTS_TASK),
                Clause.Change.valueOf(it.get(CLAUSE.CHANGE)),
                it.get(CLAUSE.WITHDRAWN_AT) != null);
    }
}
