package org.qiao.consortium.world.plan;

import java.util.ArrayList;
import java.util.List;

/** The classes of both schools, with sizes that sum to {@link StudentPlan#STUDENTS}. */
final class ClassPlan {

    /** The class whose teacher signs in, and in which 李想 studies. */
    static final String NAMED_CLASS = "24机电1班";

    private final InventedNames names = new InventedNames();
    private final String namedTeacher = NamedPerson.all().stream()
            .filter(it -> it.user().equals("teacher"))
            .findFirst()
            .orElseThrow()
            .name();

    List<PlannedClass> classes() {
        var classes = new ArrayList<PlannedClass>();
        for (var major : SchoolMajor.all()) {
            for (var year : SchoolMajor.ENTRY_YEARS) {
                for (var i = 1; i <= major.classes().getOrDefault(year, 0); i++) {
                    classes.add(draw(major, year, i));
                }
            }
        }
        return levelled(classes);
    }

    private PlannedClass draw(SchoolMajor major, int year, int index) {
        var name = "%02d%s%d班".formatted(year % 100, major.shortName(), index);
        var chance = Chance.of("class " + major.school() + name);
        var sex = chance.happens(0.6) ? Sex.FEMALE : Sex.MALE;
        var teacher = name.equals(NAMED_CLASS) ? namedTeacher : names.draw(chance, sex) + "（示例）";
        return new PlannedClass(major, year, name, teacher, chance.between(major.sizeFrom(), major.sizeTo()));
    }

    /** One student more or less per class, round after round, until the sum is right. */
    private static List<PlannedClass> levelled(List<PlannedClass> drawn) {
        var classes = new ArrayList<>(drawn);
        var missing = StudentPlan.STUDENTS
                - classes.stream().mapToInt(PlannedClass::size).sum();
        for (var i = 0; missing != 0; i = (i + 1) % classes.size()) {
            var it = classes.get(i);
            var step = Integer.signum(missing);
            classes.set(i, new PlannedClass(it.major(), it.entryYear(), it.name(), it.teacher(), it.size() + step));
            missing -= step;
        }
        return classes;
    }
}
