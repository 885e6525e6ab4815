package org.qiao.consortium.students.roster;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * Which students of a roster are asked for; empty means all.
 *
 * @param words part of the name, or the number
 * @param schoolClass name of the class
 * @param consent {@code yes} or {@code no}: whether matching was consented to
 * @param step name of a {@link org.qiao.consortium.students.StudentStep.Kind} not reached yet
 */
public record StudentFilter(String words, String schoolClass, String status, String consent, String step) {

    public StudentFilter {
        words = trimmed(words);
        schoolClass = trimmed(schoolClass);
        status = trimmed(status);
        consent = trimmed(consent);
        step = trimmed(step);
    }

    static StudentFilter of(PageUrl url) {
        return new StudentFilter(
                url.value("words"),
                url.value("schoolClass"),
                url.value("status"),
                url.value("consent"),
                url.value("step"));
    }

    /** Bound from a request, where what was not sent is null. */
    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    Optional<StudentStatus> wantedStatus() {
        return Arrays.stream(StudentStatus.values())
                .filter(it -> it.name().equals(status))
                .findFirst();
    }
}
