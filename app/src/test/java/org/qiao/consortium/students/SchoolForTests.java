package org.qiao.consortium.students;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.IdCardNumber;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;

/** An invented school with its clerk, and lines of its roster. Phones begin with 164, which no carrier has. */
public record SchoolForTests(OrganizationId id, ConsortiumId consortium, Actor clerk) {

    public static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public static SchoolForTests make(DSLContext sql, People people, String name) {
        var consortium = UUID.randomUUID();
        sql.execute(
                "insert into governance.consortium (id, name, region_code, level, founded_at) values (?, ?, '620702', 'DISTRICT', now())",
                consortium,
                "示例联合体");
        var id = UUID.randomUUID();
        sql.execute(
                "insert into governance.organization (id, number, name, kind, registered_at) values (?, ?, ?, 'SCHOOL', now())",
                id,
                "DW-" + id,
                name);
        var school = new OrganizationId(id);
        var clerk = person(people, "梁经办", Role.SCHOOL_CLERK, school, new ConsortiumId(consortium));
        return new SchoolForTests(
                school, new ConsortiumId(consortium), new Actor(clerk, "梁经办", Role.SCHOOL_CLERK, school));
    }

    public static PersonId person(
            People people, String name, Role role, OrganizationId organization, ConsortiumId consortium) {
        var person = people.create(
                new People.NewPerson(
                        "u" + UUID.randomUUID().toString().substring(0, 12), name, Optional.empty(), Optional.empty()),
                NOW);
        people.grant(person, role, organization, consortium, NOW);
        return person;
    }

    public Viewer viewer(Role role, PersonId person) {
        return new Viewer(Optional.of(role), person, "某人", id, "示例学校", consortium);
    }

    public Viewer clerkViewer() {
        return viewer(Role.SCHOOL_CLERK, clerk.person());
    }

    /** A valid number that is nobody's: the sequence is the one for people of a hundred years. */
    public static IdCardNumber idCard(LocalDate bornOn, int seat) {
        var body = "62070%d%04d%02d%02d99%d"
                .formatted(
                        2 + seat % 7, bornOn.getYear(), bornOn.getMonthValue(), bornOn.getDayOfMonth(), 6 + seat % 4);
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return new IdCardNumber(body + "10X98765432".charAt(sum % 11));
    }

    public static Rosters.Entry entry(String name, String className, LocalDate bornOn, int seat) {
        var idCard = idCard(bornOn, seat);
        return new Rosters.Entry(
                "G" + idCard.full(),
                name,
                idCard,
                className,
                "许静",
                new MajorCode("660301"),
                "中职",
                "机电技术应用",
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2027, 6, 30),
                "620702107",
                Optional.of(new PhoneNumber("1640%07d".formatted(seat))),
                Optional.of(new Rosters.Guardian("李某", "父亲", new PhoneNumber("1641%07d".formatted(seat)))),
                List.of("电工（四级/中级工）"),
                Optional.empty());
    }

    public StudentId enrolOne(Rosters rosters, String name, LocalDate bornOn, int seat) {
        return rosters.enrol(id, consortium, List.of(entry(name, "24机电1班", bornOn, seat)), clerk, NOW)
                .getFirst();
    }
}
