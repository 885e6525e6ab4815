package org.qiao.consortium.world.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.world.plan.PlannedStudent.ConsentAnswer;

/** The 2,400 students of the demo world. */
public final class StudentPlan {

    public static final int STUDENTS = 2400;

    private final InventedNames names = new InventedNames();
    private final InventedIdCards idCards = new InventedIdCards();
    private final WishPlan wishes = new WishPlan();
    private final String namedStudent = NamedPerson.all().stream()
            .filter(it -> it.user().equals("student"))
            .findFirst()
            .orElseThrow()
            .name();
    private final LocalDate today;
    private final List<PlannedStudent> students = new ArrayList<>(STUDENTS);

    private StudentPlan(LocalDate today) {
        this.today = today;
    }

    /** The same list for the same day, class after class; the first of the named class is the student who signs in. */
    public static List<PlannedStudent> on(LocalDate today) {
        var plan = new StudentPlan(today);
        for (var schoolClass : new ClassPlan().classes()) {
            for (var seat = 1; seat <= schoolClass.size(); seat++) {
                plan.enrol(schoolClass, seat);
            }
        }
        return List.copyOf(plan.students);
    }

    private void enrol(PlannedClass schoolClass, int seat) {
        var chance = Chance.of("student " + schoolClass.key() + "/" + seat);
        var isNamed = seat == 1 && schoolClass.name().equals(ClassPlan.NAMED_CLASS);
        var sex = isNamed || !chance.happens(schoolClass.major().femaleShare()) ? Sex.MALE : Sex.FEMALE;
        var drawnName = names.draw(chance, sex);
        var bornOn = isNamed ? LocalDate.of(2008, 9, 12) : birth(schoolClass, chance);
        var idCard = idCards.next(bornOn, sex);
        var home = wishes.home(chance);
        var graduatesNext = graduatesNext(schoolClass);
        var consent = isNamed ? ConsentAnswer.GIVEN : consent(schoolClass, idCard.bornOn(), chance);
        var wants = graduatesNext
                && (consent == ConsentAnswer.GIVEN || consent == ConsentAnswer.GIVEN_AND_CONFIRMED_BY_GUARDIAN)
                && (isNamed || chance.happens(0.8));
        students.add(new PlannedStudent(
                schoolClass.key() + "/" + seat,
                "G" + idCard.full(),
                isNamed ? namedStudent : drawnName,
                sex,
                idCard,
                schoolClass,
                home,
                phone(1),
                guardian(drawnName, chance),
                graduatesNext ? wishes.certificates(schoolClass, chance) : List.of(),
                consent,
                wants ? Optional.of(wishes.wish(schoolClass, home, today, chance)) : Optional.empty(),
                isNamed));
    }

    private boolean graduatesNext(PlannedClass schoolClass) {
        return schoolClass.graduatesOn().isBefore(today.plusYears(1));
    }

    /** Pupils enter at fifteen or sixteen, a few a year late; college students three years later. */
    private static LocalDate birth(PlannedClass schoolClass, Chance chance) {
        var age = schoolClass.major().isCollege() ? 19 : 16;
        var late = chance.happens(0.12) ? 1 : 0;
        return LocalDate.of(schoolClass.entryYear() - age - late, 9, 1).plusDays(chance.between(0, 364));
    }

    private ConsentAnswer consent(PlannedClass schoolClass, LocalDate bornOn, Chance chance) {
        var answered = chance.happens(graduatesNext(schoolClass) ? 0.82 : 0.25);
        var withdrew = chance.happens(0.02);
        var confirmed = chance.happens(0.75);
        if (!answered) {
            return ConsentAnswer.NONE;
        }
        if (withdrew) {
            return ConsentAnswer.WITHDRAWN;
        }
        var isMinor = bornOn.plusYears(18).isAfter(today);
        return isMinor && confirmed ? ConsentAnswer.GIVEN_AND_CONFIRMED_BY_GUARDIAN : ConsentAnswer.GIVEN;
    }

    private PlannedStudent.Guardian guardian(String childName, Chance chance) {
        var father = chance.happens(0.55);
        var drawn = names.draw(chance, father ? Sex.MALE : Sex.FEMALE);
        // A father shares the child's surname; whoever bears the name of the student who signs in would puzzle people.
        var name = father ? childName.substring(0, 1) + drawn.substring(1) : drawn;
        return new PlannedStudent.Guardian(name, father ? "父亲" : "母亲", phone(2));
    }

    /** 164 is given to no carrier; the fourth digit tells whose it is, the last ones count. */
    private PhoneNumber phone(int owner) {
        return new PhoneNumber("164%d%07d".formatted(owner, students.size() + 1));
    }
}
