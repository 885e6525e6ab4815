package org.qiao.consortium.students.roster;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.consent.Age;
import org.qiao.consortium.students.roster.StudentQueries.Kept;
import org.springframework.stereotype.Component;

/** Says in words what is kept of a student: masked, or in full for those who may. */
@Component
public class StudentFacts {

    private final Majors majors;
    private final Regions regions;
    private final Students students;
    private final Texts texts;

    StudentFacts(Majors majors, Regions regions, Students students, Texts texts) {
        this.majors = majors;
        this.regions = regions;
        this.students = students;
        this.texts = texts;
    }

    /** @param name masked or full, as the viewer may see it */
    public List<Fact> of(Kept student, String name, LocalDate on) {
        var age = Age.of(student.idCard().bornOn(), on);
        var major = majors.find(new MajorCode(student.majorCode()))
                .map(Majors.MajorView::name)
                .orElse("");
        return List.of(
                fact("name", name),
                fact("id-card", student.idCard().masked()),
                fact("national-number", student.nationalNumberMasked()),
                fact("phone", student.phone().map(PhoneNumber::masked).orElse("")),
                fact("age", texts.of("students.age." + standing(age), age.years())),
                fact("class", student.className()),
                fact("teacher", student.teacher()),
                fact("major", texts.of("students.major", planned(student, major), student.majorCode())),
                fact("level", student.level()),
                fact("entered", Written.date(student.enteredOn())),
                fact("graduates", Written.date(student.graduatesOn())),
                fact("home", student.regionCode().isEmpty() ? "" : placeOf(student.regionCode())),
                fact(
                        "certificates",
                        students.find(student.id())
                                .map(it -> String.join("、", it.certificates()))
                                .orElse("")));
    }

    private static String planned(Kept student, String major) {
        return student.planName().isEmpty() ? major : student.planName();
    }

    private String placeOf(String code) {
        var path = regions.list().pathTo(code);
        return path.isEmpty()
                ? code
                : String.join(
                        "",
                        path.stream()
                                .skip(Math.max(0, path.size() - 2))
                                .map(it -> it.name())
                                .toList());
    }

    private static String standing(Age age) {
        if (age.isUnder14()) {
            return "under-14";
        } else if (age.isUnder16()) {
            return "under-16";
        } else {
            return age.isMinor() ? "minor" : "adult";
        }
    }

    /** The numbers, unmasked. */
    public List<Fact> inFull(Kept student) {
        return List.of(
                fact("name", student.name().full()),
                fact("id-card", student.idCard().full()),
                fact("national-number", student.nationalNumber()),
                fact("phone", student.phone().map(PhoneNumber::full).orElse("")));
    }

    private Fact fact(String label, String value) {
        return Fact.of(texts.of("students.fact." + label), value);
    }
}
