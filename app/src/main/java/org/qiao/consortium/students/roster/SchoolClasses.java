package org.qiao.consortium.students.roster;

import static org.qiao.consortium.students.db.Tables.SCHOOL_CLASS;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.students.Rosters.Entry;
import org.springframework.stereotype.Component;

/** Keeps the classes of a school and their 班主任; the only writer of {@code students.school_class}. */
@Component
class SchoolClasses {

    private static final String TEACHER_NUMBERS = "BZ";

    private final DSLContext sql;
    private final People people;
    private final Numbers numbers;

    SchoolClasses(DSLContext sql, People people, Numbers numbers) {
        this.sql = sql;
        this.people = people;
        this.numbers = numbers;
    }

    /** The classes that the entries name, made when missing, by name; a 班主任 named differently than before takes over. */
    Map<String, UUID> of(OrganizationId school, ConsortiumId consortium, Collection<Entry> entries, Instant at) {
        var teacherOf = new LinkedHashMap<String, String>();
        entries.forEach(
                it -> teacherOf.merge(it.className(), it.teacher(), (before, next) -> next.isEmpty() ? before : next));
        var teachers = teachers(school, consortium, teacherOf.values(), at);
        var known = new HashMap<>(sql.select(SCHOOL_CLASS.NAME, SCHOOL_CLASS.ID)
                .from(SCHOOL_CLASS)
                .where(SCHOOL_CLASS.SCHOOL_ID.eq(school.value()), SCHOOL_CLASS.NAME.in(teacherOf.keySet()))
                .fetchMap(SCHOOL_CLASS.NAME, SCHOOL_CLASS.ID));
        teacherOf.forEach((name, teacher) -> {
            var isNew = !known.containsKey(name);
            var id = known.computeIfAbsent(name, it -> Uuid7.at(at));
            if (isNew) {
                insert(id, school, name, at);
            }
            var account = teachers.get(teacher);
            if (account != null) {
                assign(id, teacher, account);
            }
        });
        return known;
    }

    private void insert(UUID id, OrganizationId school, String name, Instant at) {
        sql.insertInto(SCHOOL_CLASS)
                .set(SCHOOL_CLASS.ID, id)
                .set(SCHOOL_CLASS.SCHOOL_ID, school.value())
                .set(SCHOOL_CLASS.NAME, name)
                .set(SCHOOL_CLASS.CREATED_AT, at)
                .execute();
    }

    private void assign(UUID id, String teacher, PersonId account) {
        sql.update(SCHOOL_CLASS)
                .set(SCHOOL_CLASS.TEACHER_NAME, teacher)
                .set(SCHOOL_CLASS.TEACHER_ID, account.value())
                .where(SCHOOL_CLASS.ID.eq(id))
                .execute();
    }

    record Moved(UUID id, String name) {}

    /** Gives all classes of one 班主任 to another. */
    List<Moved> handOver(PersonId from, PersonId to, String name) {
        return sql.update(SCHOOL_CLASS)
                .set(SCHOOL_CLASS.TEACHER_ID, to.value())
                .set(SCHOOL_CLASS.TEACHER_NAME, name)
                .where(SCHOOL_CLASS.TEACHER_ID.eq(from.value()))
                .returningResult(SCHOOL_CLASS.ID, SCHOOL_CLASS.NAME)
                .fetch(it -> new Moved(it.value1(), it.value2()));
    }

    /** Accounts of the school's 班主任 by name; who is missing gets one, to be activated by code. */
    private Map<String, PersonId> teachers(
            OrganizationId school, ConsortiumId consortium, Collection<String> named, Instant at) {
        var byName = new HashMap<String, PersonId>();
        people.contacts(people.holding(Role.CLASS_TEACHER, school))
                .values()
                .forEach(it -> byName.put(it.name(), it.person()));
        var missing = named.stream()
                .filter(it -> !it.isEmpty() && !byName.containsKey(it))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return byName;
        }
        var names = numbers.next(TEACHER_NUMBERS, BusinessTime.dateOf(at).getYear(), missing.size());
        var newPeople = new LinkedHashMap<String, People.NewPerson>();
        for (var i = 0; i < missing.size(); i++) {
            newPeople.put(
                    missing.get(i),
                    new People.NewPerson(names.get(i), missing.get(i), Optional.empty(), Optional.empty()));
        }
        var made = people.createAll(newPeople.values(), at);
        people.grantAll(made.values(), Role.CLASS_TEACHER, school, consortium, at);
        newPeople.forEach((name, person) -> {
            var account = made.get(person.userName());
            if (account != null) {
                byName.put(name, account);
            }
        });
        return byName;
    }
}
