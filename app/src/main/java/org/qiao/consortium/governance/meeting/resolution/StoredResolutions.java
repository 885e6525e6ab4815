package org.qiao.consortium.governance.meeting.resolution;

import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.governance.ResolutionId;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.stereotype.Component;

@Component
class StoredResolutions implements Resolutions {

    private final DSLContext sql;

    StoredResolutions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<View> find(ConsortiumId consortium, ResolutionId resolution) {
        return read(consortium, RESOLUTION.ID.eq(resolution.value())).stream().findFirst();
    }

    @Override
    public Optional<View> byNumber(ConsortiumId consortium, String number) {
        return read(consortium, RESOLUTION.NUMBER.eq(number)).stream().findFirst();
    }

    @Override
    public List<View> inForce(ConsortiumId consortium) {
        return read(consortium, RESOLUTION.STATUS.eq(ResolutionStatus.IN_FORCE.name()));
    }

    private List<View> read(ConsortiumId consortium, Condition which) {
        return sql.select(
                        RESOLUTION.ID,
                        RESOLUTION.NUMBER,
                        RESOLUTION.TITLE,
                        RESOLUTION.BODY_ID,
                        BODY.NAME,
                        RESOLUTION.DECIDED_ON,
                        RESOLUTION.STATUS)
                .from(RESOLUTION)
                .join(BODY)
                .on(BODY.ID.eq(RESOLUTION.BODY_ID))
                .where(RESOLUTION.CONSORTIUM_ID.eq(consortium.value()), which)
                .orderBy(RESOLUTION.DECIDED_ON.desc(), RESOLUTION.NUMBER.desc())
                .fetch(it -> new View(
                        new ResolutionId(it.value1()),
                        it.value2(),
                        it.value3(),
                        new BodyId(it.value4()),
                        it.value5(),
                        it.value6(),
                        it.value7().equals(ResolutionStatus.IN_FORCE.name())));
    }
}
