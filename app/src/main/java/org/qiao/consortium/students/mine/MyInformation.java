package org.qiao.consortium.students.mine;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.students.consent.Age;
import org.qiao.consortium.students.consent.ConsentStates;
import org.qiao.consortium.students.guardian.Guardians;
import org.qiao.consortium.students.roster.LookAtStudent;
import org.qiao.consortium.students.roster.StudentFacts;
import org.qiao.consortium.students.roster.StudentQueries;
import org.springframework.stereotype.Component;

/** Makes the page of the student who is looking. */
@Component
class MyInformation {

    static final String TEMPLATE = "students/mine/show";

    /** Where the page's data come from. */
    @Component
    record Sources(
            StudentQueries students,
            StudentFacts facts,
            ConsentStates consents,
            Guardians guardians,
            LookAtStudent looks) {}

    private final Sources sources;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    MyInformation(Sources sources, Frames frames, Texts texts, InstantSource clock) {
        this.sources = sources;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    MyInformationPage page(Viewer viewer, Optional<String> code, FormErrors errors) {
        var on = BusinessTime.dateOf(clock.instant());
        var student = sources.students().self(viewer);
        var age = Age.of(student.idCard().bornOn(), on);
        var guardian = sources.guardians().of(student.id());
        var confirmed = guardian.flatMap(Guardians.Kept::confirmedAt).isPresent();
        return new MyInformationPage(
                frames.of(viewer, texts.of("students.mine.title")),
                viewer.organizationName(),
                student.number(),
                sources.facts().of(student, student.name().full(), on),
                age.isUnder14() ? "under-14" : age.isUnder16() ? "under-16" : age.isMinor() ? "minor" : "adult",
                !age.isUnder14() || confirmed,
                age.isMinor() && !confirmed,
                guardian.map(this::facts).orElse(List.of()),
                code,
                purposes(student, on),
                sources.looks().looks(student.id()),
                errors);
    }

    private List<MyInformationPage.PurposeLine> purposes(StudentQueries.Kept student, LocalDate on) {
        return sources.consents().of(student.id(), on).stream().map(this::line).toList();
    }

    private MyInformationPage.PurposeLine line(ConsentStates.PurposeState it) {
        var stands = it.state() == ConsentStates.State.STANDING;
        var notice = it.notice();
        return new MyInformationPage.PurposeLine(
                notice.purpose().name(),
                notice.purpose().label(),
                notice.version(),
                notice.receiver(),
                notice.kinds(),
                notice.text(),
                notice.period(),
                texts.of("students.consent.state." + it.state().name().toLowerCase(Locale.ROOT)),
                stands ? Tone.GOOD : it.state() == ConsentStates.State.OUTDATED ? Tone.WARN : Tone.QUIET,
                it.latest()
                        .map(given -> Written.date(
                                BusinessTime.dateOf(given.withdrawnAt().orElse(given.givenAt()))))
                        .orElse(""),
                stands);
    }

    private List<Fact> facts(Guardians.Kept guardian) {
        var how = guardian.confirmedAt()
                .map(it -> texts.of(
                        guardian.onPaper() ? "students.guardian.on-paper" : "students.guardian.by-code",
                        Written.moment(it),
                        ""))
                .orElseGet(() -> texts.of("students.guardian.state.open"));
        return List.of(
                Fact.of(texts.of("students.fact.guardian"), new PersonName(guardian.name()).masked()),
                Fact.of(texts.of("students.fact.relation"), guardian.relation()),
                Fact.of(texts.of("students.fact.phone"), guardian.phone().masked()),
                Fact.of(texts.of("students.fact.confirmed"), how));
    }
}
