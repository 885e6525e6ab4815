package org.qiao.consortium.governance.plan.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.plan.PlanError;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskNotices;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.governance.plan.state.LightRules;
import org.qiao.consortium.governance.plan.state.Lights;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发函与回复 — each letter is numbered, has a date for the reply, and may be followed by a sterner one. */
@Component
@Transactional
public class SendLetter {

    private static final int LONGEST = 2000;

    /** @param replyBy empty when no reply is asked for */
    record Words(String issuer, String text, Optional<LocalDate> replyBy) {}

    private final LetterStore letters;
    private final TaskDetails tasks;
    private final Lights lights;
    private final Numbers numbers;
    private final Deeds deeds;
    private final TaskNotices notices;
    private final Wording wording;
    private final Parameters settings = Parameters.load("governance/letters");

    /** Names and texts of letters. */
    @Component("letterWording")
    record Wording(Consortiums consortiums, Texts texts) {

        /** 秘书处 signs as itself, the office of the leading group as the consortium's. */
        String issuer(Viewer viewer, LetterKind kind) {
            return kind.sender() == Role.LEADING_OFFICE
                    ? texts.of("governance.letter.office", consortiums.nameOf(viewer.consortium()))
                    : viewer.organizationName();
        }
    }

    SendLetter(
            LetterStore letters,
            TaskDetails tasks,
            Lights lights,
            Numbers numbers,
            Deeds deeds,
            TaskNotices notices,
            Wording wording) {
        this.letters = letters;
        this.tasks = tasks;
        this.lights = lights;
        this.numbers = numbers;
        this.deeds = deeds;
        this.notices = notices;
        this.wording = wording;
    }

    /** The day that the setting gives; empty when no reply is asked for. */
    Optional<LocalDate> replyBy(LetterKind kind, LocalDate today) {
        return kind.wantsReply()
                ? Optional.of(today.plusDays(settings.on(kind.days(), today).asInt()))
                : Optional.empty();
    }

    /** The usual text, to be changed by who sends it. */
    String usualText(LetterKind kind, Task task, Optional<LocalDate> replyBy) {
        return wording.texts()
                .of(
                        "governance.letter.text." + kind.name().toLowerCase(java.util.Locale.ROOT),
                        task.terms().title(),
                        Written.dateInText(task.terms().dueOn()),
                        String.valueOf(task.progress()),
                        replyBy.map(Written::dateInText).orElse(""));
    }

    /** @param follows the letter that was not answered @return the letter's number */
    public String send(
            LetterKind kind,
            Task task,
            String unitNumber,
            String text,
            Optional<LocalDate> replyBy,
            Optional<Letter> follows,
            Viewer viewer,
            Instant at) {
        var today = BusinessTime.dateOf(at);
        var unit = tasks.units(task).stream()
                .filter(it -> it.number().equals(unitNumber))
                .findFirst();
        Refused.ifAny(refusals(kind, task, unit, text, replyBy, follows, viewer, today));
        var to = unit.orElseThrow();
        var id = Uuid7.at(at);
        var number = numbers.next(kind.numbered(), today.getYear());
        var words =
                new Words(wording.issuer(viewer, kind), text.strip(), kind.wantsReply() ? replyBy : Optional.empty());
        var sent = letters.insert(
                id,
                number,
                kind,
                task,
                viewer.consortium(),
                to.id(),
                words,
                follows.map(Letter::id).orElse(null),
                at);
        if (!sent) {
            throw new Refused(List.of(Refusal.of(PlanError.ESCALATED_ALREADY, "")));
        }
        var deed = Deed.of("governance.letter.sent", new SubjectRef(Letter.KIND, id), number)
                .with("kind", kind.name())
                .with("task", task.number());
        deeds.record(deed, viewer.actor(), at);
        deeds.record(
                Deed.of("governance.task.letter-sent", task.subject(), task.number())
                        .with("letter", number)
                        .with("kind", kind.label()),
                viewer.actor(),
                at);
        var title = kind.label() + "：" + task.terms().title();
        notices.tellUnits(List.of(to.id()), "letter", title, "/letters/" + number, at);
        return number;
    }

    private List<Refusal> refusals(
            LetterKind kind,
            Task task,
            Optional<TaskDetails.UnitLine> unit,
            String text,
            Optional<LocalDate> replyBy,
            Optional<Letter> follows,
            Viewer viewer,
            LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (!task.isUnderWay()) {
            refusals.add(Refusal.of(PlanError.TASK_NOT_OPEN, "", task.status().label()));
        }
        if (unit.isEmpty()) {
            refusals.add(Refusal.of(PlanError.LETTER_OTHER_UNIT, "unit"));
        } else if (!viewer.is(kind.sender()) || !kind.goesTo(unit.get().kind())) {
            refusals.add(new Refusal(
                    PlanError.LETTER_KIND,
                    Optional.of(Citation.cite("house-governance", "")),
                    "kind",
                    List.of(
                            unit.get().kind().label(),
                            kind.label(),
                            kind.sender().label())));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            refusals.add(Refusal.of(PlanError.LETTER_TEXT_MISSING, "text", LONGEST));
        }
        if (kind.wantsReply() && replyBy.filter(it -> it.isAfter(today)).isEmpty()) {
            refusals.add(Refusal.of(PlanError.REPLY_BY_SHAPE, "replyBy"));
        }
        if (kind == LetterKind.SUPERVISION && !isLate(task, today)) {
            refusals.add(Refusal.of(PlanError.LETTER_NOT_LATE, "kind"));
        }
        if (follows.filter(Letter::followed).isPresent()) {
            refusals.add(Refusal.of(PlanError.ESCALATED_ALREADY, ""));
        }
        return refusals;
    }

    private boolean isLate(Task task, LocalDate today) {
        return LightRules.light(tasks.facts(task), today, lights.limits(today))
                .filter(it -> it == Light.RED)
                .isPresent();
    }
}
