package org.qiao.consortium.exchange.listing;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.exchange.db.Tables.OFFER;
import static org.qiao.consortium.exchange.db.Tables.OFFER_OCCUPATION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.Students.Purpose;
import org.springframework.stereotype.Component;

/** Reads what students who agreed to it look for: open offers, each with its occupations. */
@Component
public class OpenWishes {

    /** @param occupations the dearest first; at least one @param from when work can begin */
    public record Wish(List<OccupationCode> occupations, Optional<LocalDate> from) {}

    private final DSLContext sql;
    private final Students students;

    OpenWishes(DSLContext sql, Students students) {
        this.sql = sql;
        this.students = students;
    }

    /** Of the consortium's students whose consent for the purpose stands on that day. */
    public Map<StudentId, Wish> of(Viewer viewer, Purpose purpose, LocalDate today) {
        var open = open(viewer);
        var agreed = new HashMap<StudentId, Wish>();
        students.consenting(purpose, today).stream()
                .map(StudentView::id)
                .filter(open::containsKey)
                .forEach(it -> agreed.put(it, open.get(it)));
        return agreed;
    }

    private Map<StudentId, Wish> open(Viewer viewer) {
        var occupations = multiset(select(OFFER_OCCUPATION.OCCUPATION_CODE)
                        .from(OFFER_OCCUPATION)
                        .where(OFFER_OCCUPATION.OFFER_ID.eq(OFFER.ID))
                        .orderBy(OFFER_OCCUPATION.POSITION))
                .convertFrom(codes -> codes.map(it -> new OccupationCode(it.value1())));
        return sql.select(OFFER.STUDENT_ID, OFFER.FROM_ON, occupations)
                .from(OFFER)
                .where(OFFER.CONSORTIUM_ID.eq(viewer.consortium().value()), OFFER.STATUS.eq("OPEN"))
                .fetchMap(
                        it -> new StudentId(it.value1()),
                        it -> new Wish(it.value3(), Optional.ofNullable(it.value2())));
    }
}
