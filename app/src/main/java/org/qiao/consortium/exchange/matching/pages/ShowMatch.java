package org.qiao.consortium.exchange.matching.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.DeclineCause;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.exchange.matching.InterviewResult;
import org.qiao.consortium.exchange.matching.Match;
import org.qiao.consortium.exchange.matching.MatchStatus;
import org.qiao.consortium.exchange.matching.Sides;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Step;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/** Puts together the page of one match for one viewer. */
@Component
class ShowMatch {

    private static final List<MatchStatus> PATH = List.of(
            MatchStatus.AWAITING_ANSWER,
            MatchStatus.AGREED,
            MatchStatus.INTERVIEW,
            MatchStatus.OFFERED,
            MatchStatus.SIGNED,
            MatchStatus.ARRIVED);

    private final MatchQueries matches;
    private final Needs needs;
    private final Students students;
    private final StudentLabels labels;
    private final Sides sides;
    private final People people;
    private final OrganizationNames organizations;
    private final PartLines parts;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    @SuppressWarnings("TooManyParameters")
    ShowMatch(
            MatchQueries matches,
            Needs needs,
            Students students,
            StudentLabels labels,
            Sides sides,
            People people,
            OrganizationNames organizations,
            PartLines parts,
            Deeds deeds,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.matches = matches;
        this.needs = needs;
        this.students = students;
        this.labels = labels;
        this.sides = sides;
        this.people = people;
        this.organizations = organizations;
        this.parts = parts;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param withContacts whether the viewer asked for the other side's contact, and the deed is recorded */
    MatchPage page(Viewer viewer, Match match, MatchForm form, FormErrors errors, boolean withContacts) {
        var today = BusinessTime.dateOf(clock.instant());
        var need = needs.find(match.need()).orElseThrow(() -> new NotFound("exchange.need", match.need()));
        var student =
                students.find(match.student()).orElseThrow(() -> new NotFound("students.student", match.student()));
        var side = sides.of(viewer, match);
        var interviews = matches.interviews(match);
        return new MatchPage(
                frames.of(
                        viewer,
                        need.terms().title(),
                        new Crumb(texts.of("exchange.match.list.title"), "/exchange/matches")),
                match.number(),
                match.status(),
                match.score(),
                facts(viewer, match, need, student, today),
                steps(match),
                parts.of(match.parts().stream().map(Match.StoredPart::toPart).toList()),
                interviews.stream().map(this::interview).toList(),
                may(match, side, interviews),
                side.map(DeclineCause::of).orElse(List.of()),
                contacts(match, student, side, withContacts, today),
                trail(viewer, match, student, today),
                errors,
                form);
    }

    /** A deed keeps its doer's name; here it says no more of the student than the page does. */
    private List<DeedLine> trail(Viewer viewer, Match match, StudentView student, LocalDate today) {
        var shown = labels.nameFor(viewer, student, match.status().isAgreed(), today);
        return deeds.trail(match.subject()).stream()
                .map(it -> it.who().equals(student.name().full())
                        ? new DeedLine(it.at(), shown, it.unit(), it.deed(), it.reason(), it.attachment())
                        : it)
                .toList();
    }

    private List<Fact> facts(Viewer viewer, Match match, NeedView need, StudentView student, LocalDate today) {
        var facts = new ArrayList<Fact>();
        var inside = viewer.is(Role.ENTERPRISE_CLERK, Role.SECRETARIAT);
        facts.add(new Fact(
                texts.of("exchange.match.fact.post"),
                need.terms().title(),
                (inside ? "/exchange/needs/" : "/posts/") + need.number()));
        facts.add(Fact.of(texts.of("exchange.match.fact.employer"), organizations.nameOf(match.employer())));
        var name = labels.nameFor(viewer, student, match.status().isAgreed(), today);
        facts.add(Fact.of(texts.of("exchange.match.fact.student"), name));
        facts.add(Fact.of(texts.of("exchange.match.fact.about"), labels.aboutOf(student)));
        facts.add(Fact.of(texts.of("exchange.match.fact.opened"), Written.moment(match.openedAt())));
        if (match.status() == MatchStatus.AWAITING_ANSWER) {
            facts.add(Fact.of(
                    texts.of(
                            "exchange.match.fact.answer-by",
                            match.openedBy().other().label()),
                    Written.date(match.answerBy())));
        }
        return facts;
    }

    private List<Step> steps(Match match) {
        var at = PATH.indexOf(match.status());
        if (at < 0) {
            return List.of();
        }
        return PATH.stream()
                .map(it -> Step.of(
                        it.label(),
                        PATH.indexOf(it) < at
                                ? Step.State.DONE
                                : PATH.indexOf(it) == at ? Step.State.CURRENT : Step.State.AHEAD))
                .toList();
    }

    private Fact interview(MatchQueries.InterviewRow row) {
        var result =
                row.result().map(InterviewResult::label).orElseGet(() -> texts.of("exchange.match.interview.open"));
        return Fact.of(Written.moment(row.at()), row.place() + " · " + result);
    }

    private static MatchPage.May may(Match match, Optional<Side> side, List<MatchQueries.InterviewRow> interviews) {
        var status = match.status();
        var employer = side.filter(it -> it == Side.EMPLOYER).isPresent();
        var open = interviews.stream().anyMatch(it -> it.result().isEmpty());
        return new MatchPage.May(
                status == MatchStatus.AWAITING_ANSWER
                        && side.filter(it -> it != match.openedBy()).isPresent(),
                side.isPresent() && status.isLive(),
                employer && status.leadsTo(MatchStatus.INTERVIEW) && !open,
                employer && status == MatchStatus.INTERVIEW && open,
                employer && status.leadsTo(MatchStatus.OFFERED),
                employer && status.leadsTo(MatchStatus.SIGNED),
                employer && status.leadsTo(MatchStatus.ARRIVED));
    }

    private MatchPage.Contacts contacts(
            Match match, StudentView student, Optional<Side> side, boolean wanted, LocalDate today) {
        if (side.isEmpty() || !match.status().isAgreed()) {
            return new MatchPage.Contacts(false, "", Optional.empty());
        }
        if (side.get() == Side.EMPLOYER && !labels.contactsOpen(student, today)) {
            var blocked = students.hasConsented(student.id(), Students.Purpose.CONTACT, today)
                    ? "exchange.match.contact.guardian"
                    : "exchange.match.contact.no-consent";
            return new MatchPage.Contacts(false, blocked, Optional.empty());
        }
        return new MatchPage.Contacts(
                true, "", wanted ? Optional.of(contactsOf(match, student, side.get())) : Optional.empty());
    }

    private List<Fact> contactsOf(Match match, StudentView student, Side viewer) {
        if (viewer == Side.EMPLOYER) {
            var phone = students.phone(student.id()).map(PhoneNumber::full).orElse("");
            return List.of(Fact.of(student.name().full(), phone));
        }
        return people.contacts(sides.peopleOf(match, Side.EMPLOYER)).values().stream()
                .map(it -> Fact.of(it.name(), it.phone().map(PhoneNumber::full).orElse("")))
                .toList();
    }
}
