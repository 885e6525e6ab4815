package org.qiao.consortium.governance.meeting.problem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.ResolutionId;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.ItemForm;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.WorkingDays;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 问题清单 — raise, assign, answer, put on an agenda, settle, close. */
@Component
@Transactional
public class HandleProblem {

    private static final String NUMBER_KIND = "WT";

    private final ProblemStore store;
    private final Resolutions resolutions;
    private final CallMeeting meetings;
    private final WorkingDays calendar;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Notices notices;
    private final People people;
    private final Colleagues colleagues;
    private final Texts texts;
    private final Parameters settings = Parameters.load("governance/meeting");

    HandleProblem(
            ProblemStore store,
            Resolutions resolutions,
            CallMeeting meetings,
            WorkingDays calendar,
            Numbers numbers,
            Deeds deeds,
            Notices notices,
            People people,
            Colleagues colleagues,
            Texts texts) {
        this.store = store;
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.calendar = calendar;
        this.numbers = numbers;
        this.deeds = deeds;
        this.notices = notices;
        this.people = people;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    /** For the viewer's own unit. */
    public Problem raise(String title, String text, Optional<Weight> weight, boolean example, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(ProblemRules.ENTRY, new ProblemRules.Entry(title, text, weight)));
        var today = BusinessTime.dateOf(at);
        var problem = new Problem(
                Uuid7.at(at),
                numbers.next(NUMBER_KIND, today.getYear()),
                by.organization(),
                by.organizationName(),
                by.name(),
                title.strip(),
                text.strip(),
                weight.orElseThrow(),
                at,
                calendar.after(today, settings.on("problem-answer-days", today).asInt()),
                Optional.empty(),
                "",
                ProblemStatus.RAISED,
                "",
                Optional.empty(),
                "",
                "",
                "",
                "",
                example,
                0);
        store.insert(problem, by);
        record("governance.problem.raised", problem, "", by, at);
        tell(people.holding(Role.SECRETARIAT, by.consortium()), problem, "raised", at);
        return problem;
    }

    public void assign(Problem it, Optional<OrganizationId> owner, Viewer by, Instant at) {
        Refused.ifAny(
                owner.isEmpty()
                        ? List.of(Refusal.of(ProblemError.OWNER_MISSING, "owner"))
                        : !it.status().isOpen() ? List.of(notThatStatus(it)) : List.of());
        store.assign(it, owner.orElseThrow());
        record("governance.problem.assigned", it, "", by, at);
        tell(staffOf(owner.get(), by.consortium()), it, "assigned", at);
    }

    private static Refusal notThatStatus(Problem it) {
        return Refusal.of(ProblemError.NOT_THAT_STATUS, "", it.status().label());
    }

    public void answer(Problem it, String answer, Viewer by, Instant at) {
        move(it, ProblemStatus.ANSWERED, isOwners(it, by));
        Refused.ifAny(answer.isBlank() ? List.of(Refusal.of(ProblemError.ANSWER_MISSING, "answer")) : List.of());
        store.answer(it, answer.strip(), at);
        record("governance.problem.answered", it, answer.strip(), by, at);
        tell(staffOf(it.raisedBy(), by.consortium()), it, "answered", at);
    }

    /** Puts it on the agenda of a meeting that is not over. */
    public void putOnAgenda(Problem it, Optional<Meeting> meeting, Body body, Viewer by, Instant at) {
        Refused.ifAny(
                meeting.isEmpty()
                        ? List.of(Refusal.of(ProblemError.MEETING_MISSING, "meeting"))
                        : !it.status().isOpen() ? List.of(notThatStatus(it)) : List.of());
        var form = new ItemForm(
                it.title(), it.text(), body.terms().way().decides().name(), "", "", List.of(), it.raisedByName());
        meetings.add(meeting.orElseThrow(), form, body, Optional.of(it.id()), at);
        record("governance.problem.put-on-agenda", it, meeting.get().terms().title(), by, at);
    }

    /** @param decision number of a resolution in force, or of a meeting that the viewer sees */
    public void settle(Problem it, String settlement, String decision, Viewer by, Instant at) {
        move(it, ProblemStatus.SETTLED, by.is(Role.SECRETARIAT));
        var resolution = resolutions
                .byNumber(by.consortium(), decision.strip())
                .filter(Resolutions.View::inForce)
                .map(Resolutions.View::id);
        var meeting = resolution.isPresent() ? Optional.<Meeting>empty() : meeting(decision.strip(), by);
        Refused.ifAny(Rule.refusals(
                ProblemRules.SETTLEMENT,
                new ProblemRules.Settlement(
                        settlement, !decision.isBlank(), resolution.isPresent() || meeting.isPresent())));
        store.settle(
                it,
                settlement.strip(),
                resolution.map(ResolutionId::value).orElse(null),
                meeting.map(Meeting::id).orElse(null),
                at);
        record("governance.problem.settled", it, settlement.strip(), by, at);
        tell(staffOf(it.raisedBy(), by.consortium()), it, "settled", at);
    }

    private Optional<Meeting> meeting(String number, Viewer by) {
        try {
            return Optional.of(meetings.get(by, number));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    public void close(Problem it, String evidence, Viewer by, Instant at) {
        move(it, ProblemStatus.CLOSED, by.is(Role.SECRETARIAT));
        Refused.ifAny(evidence.isBlank() ? List.of(Refusal.of(ProblemError.EVIDENCE_MISSING, "evidence")) : List.of());
        store.close(it, evidence.strip(), at);
        record("governance.problem.closed", it, evidence.strip(), by, at);
        tell(staffOf(it.raisedBy(), by.consortium()), it, "closed", at);
    }

    /** By the unit that raised it. */
    public void withdraw(Problem it, String reason, Viewer by, Instant at) {
        move(it, ProblemStatus.WITHDRAWN, it.raisedBy().equals(by.organization()));
        Refused.ifAny(reason.isBlank() ? List.of(Refusal.of(ProblemError.REASON_MISSING, "reason")) : List.of());
        store.withdraw(it);
        record("governance.problem.withdrawn", it, reason.strip(), by, at);
    }

    private static void move(Problem it, ProblemStatus next, boolean mayDo) {
        Refused.ifAny(Rule.refusals(ProblemRules.MOVE, new ProblemRules.Move(it.status(), next, mayDo)));
    }

    /** The problem of this number as the viewer may see it; any other is not found. */
    @Transactional(readOnly = true)
    public Problem get(Viewer viewer, String number) {
        return store.find(viewer, number).orElseThrow(() -> new NotFound(Problem.KIND, number));
    }

    static boolean isOwners(Problem it, Viewer by) {
        return by.is(Role.SECRETARIAT)
                || it.owner().filter(by.organization()::equals).isPresent();
    }

    private List<PersonId> staffOf(OrganizationId unit, ConsortiumId consortium) {
        return colleagues.of(unit, consortium).stream()
                .map(Colleagues.Colleague::person)
                .distinct()
                .toList();
    }

    private void record(String what, Problem it, String reason, Viewer by, Instant at) {
        deeds.record(Deed.of(what, it.subject(), it.number()).because(reason), by.actor(), at);
    }

    private void tell(List<PersonId> whom, Problem it, String what, Instant at) {
        notices.tell(
                whom,
                new Notices.Notice(
                        "governance.problem." + what,
                        texts.of("governance.problem.notice." + what, it.title()),
                        texts.of("governance.problem.notice-text", it.answerBy()),
                        "/problems/" + it.number()),
                at);
    }
}
