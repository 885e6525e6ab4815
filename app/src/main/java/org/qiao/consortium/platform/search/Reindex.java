package org.qiao.consortium.platform.search;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重建检索 — lets every node make its index anew; searching goes on meanwhile. */
@Component
class Reindex {

    private final DSLContext sql;
    private final Deeds deeds;

    Reindex(DSLContext sql, Deeds deeds) {
        this.sql = sql;
        this.deeds = deeds;
    }

    @Transactional
    public void reindex(Viewer viewer, Instant at) {
        UUID origin = SearchOrigin.renew(sql);
        deeds.record(
                Deed.of("platform.search.reindexed", new SubjectRef("platform.search", origin), ""),
                viewer.actor(),
                at);
    }
}
