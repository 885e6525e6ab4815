package org.qiao.consortium.students.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.atlas.Majors.MajorView;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.students.StudentsError;

/**
 * 学生信息表单 — what was typed about one student, as text.
 *
 * <p>Easy to get wrong: of a student on the roster nothing that is masked is sent to the page; what is left empty there stays as
 * it is ({@link Held}).
 *
 * @param major code chosen from the list; without script it is empty and {@code majorText} says code or name
 * @param certificates one a line
 */
public record StudentForm(
        @Nullable String nationalNumber,
        @Nullable String name,
        @Nullable String idCard,
        @Nullable String className,
        @Nullable String teacher,
        @Nullable String major,
        @Nullable String majorText,
        @Nullable String enteredOn,
        @Nullable String graduatesOn,
        @Nullable String home,
        @Nullable String homeText,
        @Nullable String phone,
        @Nullable String certificates,
        @Nullable String guardianName,
        @Nullable String guardianRelation,
        @Nullable String guardianPhone) {

    private static final int LONGEST = 60;

    /** What is masked on the page, as it stands now; empty texts of somebody new. */
    record Held(
            String nationalNumber,
            String name,
            String idCard,
            String phone,
            String guardianName,
            String guardianRelation,
            String guardianPhone,
            String majorCode,
            String planName) {

        static Held nothing() {
            return new Held("", "", "", "", "", "", "", "", "");
        }
    }

    static StudentForm empty() {
        return new StudentForm("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** The typed text of a component, never null. */
    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static String number(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    private static String or(String typed, String held) {
        return typed.isEmpty() ? held : typed;
    }

    /** Code or name, whichever was sent. */
    String majorTyped() {
        return or(text(major), text(majorText));
    }

    String homeTyped() {
        return or(text(home), text(homeText));
    }

    List<String> certificateList() {
        return Arrays.stream(text(certificates).split("[、；;\\n]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** What cannot be read at all, before the rules of the roster are asked. */
    List<Refusal> unreadable(Held held) {
        var refusals = new ArrayList<Refusal>();
        require(refusals, StudentsError.NAME_MISSING, "name", or(text(name), held.name()));
        require(refusals, StudentsError.CLASS_MISSING, "className", text(className));
        require(refusals, StudentsError.MAJOR_MISSING, "major", majorTyped());
        requireDate(refusals, "enteredOn", RosterColumns.ENTERED_ON, enteredOn);
        requireDate(refusals, "graduatesOn", RosterColumns.GRADUATES_ON, graduatesOn);
        limit(refusals, "name", List.of(text(name)));
        limit(refusals, "className", List.of(text(className)));
        limit(refusals, "teacher", List.of(text(teacher)));
        limit(refusals, "guardianName", List.of(text(guardianName)));
        limit(refusals, "certificates", certificateList());
        return refusals;
    }

    private static void require(List<Refusal> refusals, StudentsError error, String field, String value) {
        if (value.isEmpty()) {
            refusals.add(Refusal.of(error, field));
        }
    }

    private static void requireDate(List<Refusal> refusals, String field, String label, @Nullable String typed) {
        if (date(typed).isEmpty()) {
            refusals.add(Refusal.of(StudentsError.DATE_SHAPE, field, label));
        }
    }

    private static void limit(List<Refusal> refusals, String field, List<String> values) {
        if (values.stream().anyMatch(it -> it.length() > LONGEST)) {
            refusals.add(Refusal.of(StudentsError.TEXT_TOO_LONG, field, LONGEST));
        }
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As a line of a roster, so that the same rules judge it. */
    RosterLine line(Held held, Optional<MajorView> found, Optional<String> region) {
        var keepsPlan = !held.planName().isEmpty()
                && found.filter(it -> it.code().value().equals(held.majorCode()))
                        .isPresent();
        return new RosterLine(
                or(number(nationalNumber), held.nationalNumber()),
                or(text(name), held.name()),
                or(number(idCard), held.idCard()),
                Optional.empty(),
                Optional.empty(),
                text(className),
                text(teacher),
                keepsPlan ? held.planName() : majorTyped(),
                !keepsPlan && found.isPresent(),
                found,
                "",
                date(enteredOn).orElse(LocalDate.MIN),
                date(graduatesOn).orElse(LocalDate.MAX),
                homeTyped(),
                region,
                or(number(phone), held.phone()),
                or(text(guardianName), held.guardianName()),
                or(text(guardianRelation), held.guardianRelation()),
                or(number(guardianPhone), held.guardianPhone()),
                certificateList());
    }
}
