package org.qiao.consortium.governance.charter;

import static org.qiao.consortium.governance.db.Tables.CHARTER_READING;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Which member units have confirmed that they read a version, and by whom. */
@Component
public class ReadingQueries {

    /** @param people who confirmed; none when the unit has not */
    public record Unit(String name, String number, List<Reader> people) {}

    public record Reader(String name, Instant at) {}

    private final DSLContext sql;

    ReadingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Full members by name, those that have not confirmed first. */
    public List<Unit> of(Viewer viewer, UUID version) {
        var units = new LinkedHashMap<UUID, Unit>();
        sql.select(
                        ORGANIZATION.ID,
                        ORGANIZATION.NAME,
                        ORGANIZATION.NUMBER,
                        CHARTER_READING.PERSON_NAME,
                        CHARTER_READING.READ_AT)
                .from(MEMBERSHIP)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(MEMBERSHIP.ORGANIZATION_ID))
                .leftJoin(CHARTER_READING)
                .on(CHARTER_READING.ORGANIZATION_ID.eq(ORGANIZATION.ID), CHARTER_READING.VERSION_ID.eq(version))
                .where(MEMBERSHIP.CONSORTIUM_ID.eq(viewer.consortium().value()), MEMBERSHIP.STATUS.eq("ACTIVE"))
                .orderBy(CHARTER_READING.READ_AT.isNotNull(), ORGANIZATION.NAME, CHARTER_READING.READ_AT)
                .forEach(it -> {
                    var unit = units.computeIfAbsent(
                            it.value1(), id -> new Unit(it.value2(), it.value3(), new ArrayList<>()));
                    if (it.value5() != null) {
                        unit.people().add(new Reader(it.value4(), it.value5()));
                    }
                });
        return List.copyOf(units.values());
    }

    public boolean hasRead(Viewer viewer, UUID version) {
        return sql.fetchExists(
                CHARTER_READING,
                CHARTER_READING.VERSION_ID.eq(version),
                CHARTER_READING.ORGANIZATION_ID.eq(viewer.organization().value()),
                CHARTER_READING.PERSON_ID.eq(viewer.person().value()));
    }
}
