package org.qiao.consortium.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.IdCardNumber;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students;
import org.springframework.boot.test.context.TestComponent;

/**
 * A small named town for tests, built through the use cases: a consortium with its secretariat, and as many employers,
 * schools and students as a test asks for. Everybody is invented.
 */
@TestComponent
public final class Town {

    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** A unit with the one person who acts for it. */
    public record Unit(OrganizationId id, String name, Viewer clerk) {}

    public record Pupil(StudentId id, Viewer viewer, String name, String phone, String idCard) {}

    private final ConsortiumFounding founding;
    private final OrganizationRegister register;
    private final EmployerVerification verification;
    private final OrganizationNames names;
    private final People people;
    private final Rosters rosters;
    private final Consents consents;
    private final Students students;
    private final Offers offers;
    private final NeedIntake intake;
    private final Needs needs;
    private final Approvals approvals;

    private ConsortiumId consortium = new ConsortiumId(new UUID(0, 0));
    private Optional<Viewer> secretary = Optional.empty();
    private int serial;

    Town(
            ConsortiumFounding founding,
            OrganizationRegister register,
            EmployerVerification verification,
            OrganizationNames names,
            People people,
            Rosters rosters,
            Consents consents,
            Students students,
            Offers offers,
            NeedIntake intake,
            Needs needs,
            Approvals approvals) {
        this.founding = founding;
        this.register = register;
        this.verification = verification;
        this.names = names;
        this.people = people;
        this.rosters = rosters;
        this.consents = consents;
        this.students = students;
        this.offers = offers;
        this.intake = intake;
        this.needs = needs;
        this.approvals = approvals;
    }

    /** 周敏 of the secretariat; founds the consortium on the first call in a database. */
    public Viewer secretary() {
        if (secretary.isEmpty() || people.isEmpty()) {
            serial = 0;
            var founded = founding.found(
                    new ConsortiumFounding.Foundation(
                            "示例联合体",
                            "620702",
                            "现代种业",
                            Particulars.of("示例秘书处", "秘书处", OrganizationKind.GOVERNMENT, "620702"),
                            new People.NewPerson("zhoumin", "周敏", Optional.empty(), Optional.of("qiao-2026-test"))),
                    NOW);
            consortium = founded.consortium();
            secretary = Optional.of(new Viewer(
                    Optional.of(Role.SECRETARIAT),
                    founded.administrator(),
                    "周敏",
                    founded.secretariat(),
                    "示例秘书处",
                    consortium));
        }
        return secretary.get();
    }

    public ConsortiumId consortium() {
        secretary();
        return consortium;
    }

    /** An employer that 秘书处 has verified, with its clerk. */
    public Unit employer(String name) {
        var by = secretary().actor();
        var unit = register.register(particulars(name, OrganizationKind.ENTERPRISE), by, NOW);
        verification.ask(unit, by, NOW);
        verification.verify(
                unit,
                new EmployerVerification.Findings(
                        "执照" + serial,
                        TODAY,
                        EmployerVerification.CreditStanding.CLEAR,
                        TODAY,
                        "国家企业信用信息公示系统",
                        TODAY,
                        "人事 陈某",
                        EmployerVerification.CallResult.CONFIRMED),
                by,
                NOW);
        return new Unit(unit, name, person(name + "经办", Role.ENTERPRISE_CLERK, unit));
    }

    public Unit school(String name) {
        var unit = register.register(
                particulars(name, OrganizationKind.SCHOOL), secretary().actor(), NOW);
        return new Unit(unit, name, person(name + "经办", Role.SCHOOL_CLERK, unit));
    }

    private Particulars particulars(String name, OrganizationKind kind) {
        secretary();
        return new Particulars(
                name,
                name,
                kind,
                Optional.of(nextCreditCode()),
                "620702101",
                "3484",
                50,
                "示例路 1 号",
                "",
                false,
                "",
                "",
                Optional.empty(),
                true);
    }

    private CreditCode nextCreditCode() {
        var stem = "91620702MADEM%04d".formatted(++serial);
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(it -> stem + it)
                .filter(CreditCode::isValid)
                .findFirst()
                .map(CreditCode::new)
                .orElseThrow();
    }

    public Viewer person(String name, Role role, OrganizationId unit) {
        secretary();
        var person = people.create(
                new People.NewPerson("p" + ++serial, name, Optional.of(nextPhone()), Optional.empty()), NOW);
        people.grant(person, role, unit, consortium, NOW);
        return viewer(person, name, role, unit);
    }

    private Viewer viewer(PersonId person, String name, Role role, OrganizationId unit) {
        return new Viewer(Optional.of(role), person, name, unit, names.nameOf(unit), consortium);
    }

    private PhoneNumber nextPhone() {
        return new PhoneNumber("199000%05d".formatted(++serial));
    }

    /** A student of 数控技术应用 who consents to everything and wants to be a turner. */
    public Pupil student(Unit school, String name, LocalDate bornOn) {
        var phone = nextPhone();
        var guardian = new Rosters.Guardian(name + "家长", "母亲", nextPhone());
        var idCard = new IdCardNumber(idCard(bornOn, 900 + ++serial % 100));
        var id = rosters.enrol(
                        school.id(),
                        consortium,
                        List.of(new Rosters.Entry(
                                "G" + idCard.full(),
                                name,
                                idCard,
                                "24数控1班",
                                "王老师",
                                new MajorCode("660103"),
                                "中职",
                                "数控技术应用",
                                LocalDate.parse("2024-09-01"),
                                LocalDate.parse("2027-07-01"),
                                "620702101",
                                Optional.of(phone),
                                Optional.of(guardian),
                                List.of(),
                                Optional.empty())),
                        school.clerk().actor(),
                        NOW)
                .getFirst();
        var person = students.find(id).orElseThrow().person().orElseThrow();
        var viewer = viewer(person, name, Role.STUDENT, school.id());
        consents.give(id, EnumSet.allOf(Students.Purpose.class), viewer.actor(), NOW);
        offers.enter(
                consortium,
                List.of(new Offers.Wish(
                        id,
                        List.of(new OccupationCode("6-18-01-01")),
                        List.of("620702"),
                        Optional.of(new BigDecimal("3000")),
                        LocalDate.parse("2027-07-01"),
                        Set.of(),
                        "")),
                school.clerk().actor(),
                NOW);
        return new Pupil(id, viewer, name, phone.full(), idCard.full());
    }

    /** A number of identity with the right check digit that nobody has been given. */
    public static String idCard(LocalDate bornOn, int sequence) {
        var stem = "620702" + bornOn.toString().replace("-", "") + "%03d".formatted(sequence % 1000);
        return Stream.of("0123456789X".split(""))
                .map(it -> stem + it)
                .filter(IdCardNumber::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** A draft for turners in 甘州. */
    public NeedId draft(Unit employer, String title, int heads) {
        var blank = PostTerms.blank();
        var terms = new PostTerms(
                title,
                Optional.of(new OccupationCode("6-18-01-01")),
                "",
                AskedLevel.NONE,
                heads,
                new PostTerms.Place("620702101", "示例路 1 号"),
                PostTerms.Pay.of(new BigDecimal("4500"), new BigDecimal("6500"), PostTerms.PayUnit.MONTH),
                PostTerms.Education.SECONDARY,
                List.of(new MajorCode("660103")),
                Optional.of(LocalDate.parse("2027-07-01")),
                Optional.of(TODAY.plusDays(60)),
                "操作数控车床加工轴类零件，按图纸自检尺寸，做好设备日常保养和交接记录。",
                ContractKind.LABOUR,
                blank.asked(),
                blank.offered(),
                "",
                "");
        return intake.draft(List.of(new NeedIntake.Entry(employer.id(), terms)), employer.clerk(), NOW)
                .getFirst();
    }

    /** The same, reviewed and published. */
    public NeedId post(Unit employer, String title, int heads) {
        var need = draft(employer, title, heads);
        var approval = intake.submit(List.of(need), employer.clerk(), NOW);
        approvals.decide(
                approval,
                List.of(Approvals.Verdict.approve(new SubjectRef("exchange.need", need.value()))),
                secretary(),
                NOW);
        return need;
    }

    public String numberOf(NeedId need) {
        return needs.find(need).orElseThrow().number();
    }
}
