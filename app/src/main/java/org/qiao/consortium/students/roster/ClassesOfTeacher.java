package org.qiao.consortium.students.roster;

import static org.qiao.consortium.students.db.Tables.SCHOOL_CLASS;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.handover.OpenWork;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** The classes of a 班主任 who leaves go to the next one. */
@Component
class ClassesOfTeacher implements OpenWork {

    private final DSLContext sql;
    private final SchoolClasses classes;
    private final Grants grants;
    private final Deeds deeds;
    private final Texts texts;

    ClassesOfTeacher(DSLContext sql, SchoolClasses classes, Grants grants, Deeds deeds, Texts texts) {
        this.sql = sql;
        this.classes = classes;
        this.grants = grants;
        this.deeds = deeds;
        this.texts = texts;
    }

    @Override
    public List<Item> of(PersonId person) {
        return sql.select(SCHOOL_CLASS.SCHOOL_ID, DSL.count())
                .from(SCHOOL_CLASS)
                .where(SCHOOL_CLASS.TEACHER_ID.eq(person.value()))
                .groupBy(SCHOOL_CLASS.SCHOOL_ID)
                .fetch(it -> new Item(
                        texts.of("students.handover.classes"),
                        it.value2(),
                        new Office(Role.CLASS_TEACHER, new OrganizationId(it.value1()))));
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor by, Instant at) {
        var name = grants.nameOf(to);
        var moved = classes.handOver(from, to, name).stream()
                .map(it -> Deed.of("students.class.handed-over", new SubjectRef("students.class", it.id()), it.name())
                        .because(name))
                .toList();
        deeds.recordAll(moved, by, at);
    }
}
