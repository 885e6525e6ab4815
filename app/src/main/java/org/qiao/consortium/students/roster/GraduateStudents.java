package org.qiao.consortium.students.roster;

import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Marks those as graduated whose day of graduation has passed; somebody who stays longer gets a later day in the roster. */
@Component
class GraduateStudents {

    private final DSLContext sql;
    private final StudentStore store;
    private final Deeds deeds;
    private final InstantSource clock;

    GraduateStudents(DSLContext sql, StudentStore store, Deeds deeds, InstantSource clock) {
        this.sql = sql;
        this.store = store;
        this.deeds = deeds;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        var at = clock.instant();
        var done = sql.select(STUDENT.ID, STUDENT.NUMBER)
                .from(STUDENT)
                .where(STUDENT.STATUS.eq(StudentStatus.ENROLLED.name()), STUDENT.GRADUATES_ON.le(day.date()))
                .fetch();
        store.move(done.map(it -> it.value1()), StudentStatus.ENROLLED, StudentStatus.GRADUATED);
        done.forEach(it -> deeds.recordBySystem(
                Deed.of("students.student.graduated", new SubjectRef("students.student", it.value1()), it.value2())
                        .moved(StudentStatus.ENROLLED, StudentStatus.GRADUATED),
                at));
    }
}
