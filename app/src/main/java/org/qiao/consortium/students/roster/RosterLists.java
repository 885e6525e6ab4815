package org.qiao.consortium.students.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentStep;
import org.qiao.consortium.students.consent.Age;
import org.qiao.consortium.students.roster.StudentQueries.Listed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the roster's lines ready to show: masked, with names for codes. */
@Component
public class RosterLists {

    private static final int ROWS_AT_ONCE = 500;

    private final StudentQueries students;
    private final ObjectProvider<StudentStep> steps;
    private final People people;
    private final Majors majors;
    private final Texts texts;

    RosterLists(StudentQueries students, ObjectProvider<StudentStep> steps, People people, Majors majors, Texts texts) {
        this.students = students;
        this.steps = steps;
        this.people = people;
        this.majors = majors;
        this.texts = texts;
    }

    public Paged<StudentRow> find(Viewer viewer, StudentFilter filter, Paging paging, Instant at) {
        var on = BusinessTime.dateOf(at);
        var found = students.find(viewer, filter, among(viewer, filter), paging, on);
        var active = active(found.rows());
        return found.map(it -> row(it, active, on));
    }

    /** All of them in the same order, read while they are used; to be closed, within a transaction. */
    Stream<StudentRow> each(Viewer viewer, StudentFilter filter, Paging paging, Instant at) {
        var on = BusinessTime.dateOf(at);
        return students.each(viewer, filter, among(viewer, filter), paging, on)
                .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                .flatMap(found -> {
                    var active = active(found);
                    return found.stream().map(it -> row(it, active, on));
                });
    }

    /** What is asked for, in words. */
    public List<Chip> chips(StudentFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        chip(chips, url, "words", filter.words());
        chip(chips, url, "schoolClass", filter.schoolClass());
        filter.wantedStatus().ifPresent(it -> chip(chips, url, "status", it.label()));
        chip(
                chips,
                url,
                "consent",
                filter.consent().isEmpty() ? "" : texts.of("students.roster.consent." + filter.consent()));
        kinds().stream()
                .filter(it -> it.name().equals(filter.step()))
                .forEach(it -> chip(chips, url, "step", texts.of("students.step.missing", it.label())));
        return chips;
    }

    private void chip(List<Chip> chips, PageUrl url, String parameter, String label) {
        if (!label.isEmpty()) {
            chips.add(new Chip(
                    texts.of("students.roster.filter." + parameter, label),
                    url.without(parameter).without("page").toString()));
        }
    }

    /** Steps that some module above reports. */
    public List<StudentStep.Kind> kinds() {
        return steps.stream().map(StudentStep::kind).sorted().toList();
    }

    /** Those who have not reached the step that the filter names. */
    private Optional<Collection<StudentId>> among(Viewer viewer, StudentFilter filter) {
        return steps.stream()
                .filter(it -> it.kind().name().equals(filter.step()))
                .findFirst()
                .map(it -> {
                    var enrolled = students.enrolled(viewer);
                    var missing = new HashSet<>(enrolled);
                    missing.removeAll(it.reached(enrolled));
                    return missing;
                });
    }

    private Set<PersonId> active(List<Listed> found) {
        return people.activated(
                found.stream().flatMap(it -> it.account().stream()).toList());
    }

    private StudentRow row(Listed it, Set<PersonId> active, LocalDate on) {
        var age = Age.of(it.bornOn(), on);
        return new StudentRow(
                it.number(),
                it.name().masked(),
                it.className(),
                majorName(it),
                it.graduatesOn(),
                age.years(),
                it.account().filter(active::contains).isPresent(),
                it.consented(),
                age.isMinor()
                        ? texts.of("students.guardian.state." + (it.guardianConfirmed() ? "confirmed" : "open"))
                        : "",
                it.status().label(),
                tone(it.status()));
    }

    private String majorName(Listed it) {
        return it.planName().isEmpty()
                ? majors.find(new MajorCode(it.majorCode()))
                        .map(Majors.MajorView::name)
                        .orElse(it.majorCode())
                : it.planName();
    }

    public static Tone tone(StudentStatus status) {
        return switch (status) {
            case ENROLLED -> Tone.ACTIVE;
            case GRADUATED -> Tone.GOOD;
            case LEFT -> Tone.QUIET;
        };
    }
}
