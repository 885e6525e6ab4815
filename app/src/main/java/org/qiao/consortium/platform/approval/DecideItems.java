package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.approval.ApprovalStore.Row;
import org.qiao.consortium.platform.approval.Approvals.Verdict;
import org.qiao.consortium.platform.approval.flow.Opinion;
import org.qiao.consortium.platform.approval.flow.Opinions;
import org.qiao.consortium.platform.approval.flow.Standing;
import org.qiao.consortium.platform.approval.flow.Standings;
import org.qiao.consortium.platform.approval.flow.Step;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Speaks on rows of an approval; what has passed its last step is decided and its thing follows, in one transaction: all
 * rows or none.
 *
 * <p>Easy to get wrong: the rows are locked before anything is asked. Whoever comes second waits for the first's
 * transaction and then finds the row decided; so the thing follows once.
 */
@Component
class DecideItems {

    private final ApprovalStore store;
    private final Opinions opinions;
    private final Standings standings;
    private final ObjectProvider<ApprovalSubject> subjects;
    private final ApprovalNotices notices;
    private final Deeds deeds;
    private final Texts texts;

    DecideItems(
            ApprovalStore store,
            Opinions opinions,
            Standings standings,
            ObjectProvider<ApprovalSubject> subjects,
            ApprovalNotices notices,
            Deeds deeds,
            Texts texts) {
        this.store = store;
        this.opinions = opinions;
        this.standings = standings;
        this.subjects = subjects;
        this.notices = notices;
        this.deeds = deeds;
        this.texts = texts;
    }

    /** What a decision comes to, collected row by row and written together. */
    private static final class Outcome {
        final List<Opinion> said = new ArrayList<>();
        final Map<Row, Verdict> decided = new LinkedHashMap<>();
        final Map<UUID, Integer> moved = new LinkedHashMap<>();
        final Map<Integer, List<UUID>> sentBack = new HashMap<>();
        final List<Refusal> refusals = new ArrayList<>();
    }

    @Transactional
    public void decide(String number, List<Verdict> verdicts, Viewer by, Instant at) {
        var head = store.locked(number);
        Refused.ifAny(refusals(verdicts));
        var rows = store.lock(head.id(), verdicts.stream().map(Verdict::subject).toList());
        var before = opinions.on(rows.values().stream().map(Row::id).toList()).stream()
                .filter(it -> !it.superseded())
                .collect(Collectors.groupingBy(Opinion::item));
        var mine = standings.of(by);
        var outcome = new Outcome();
        for (var verdict : verdicts) {
            var row = Optional.ofNullable(rows.get(verdict.subject()))
                    .orElseThrow(() -> new NotFound(StoredApprovals.KIND, verdict.subject()));
            speak(head, row, verdict, before.getOrDefault(row.id(), List.of()), mine, by, at, outcome);
        }
        Refused.ifAny(outcome.refusals.stream().distinct().toList());
        write(head, outcome, by, at);
        Refused.ifAny(follow(outcome.decided, by, at));
        record(head, rows, verdicts, outcome, by, at);
        notices.decided(head, outcome.decided.values(), by, at);
        notices.goesOn(head, outcome.moved.values(), by, at);
    }

    private static List<Refusal> refusals(List<Verdict> verdicts) {
        var refusals = new ArrayList<Refusal>();
        if (verdicts.isEmpty()) {
            refusals.add(Refusal.of(ApprovalError.NOTHING_CHOSEN, ""));
        }
        if (verdicts.stream()
                .anyMatch(it -> !it.approved()
                        && it.opinion().isBlank()
                        && it.comments().isEmpty())) {
            refusals.add(Refusal.of(ApprovalError.OPINION_MISSING, "opinion"));
        }
        return refusals;
    }

    private void speak(
            ApprovalHead head,
            Row row,
            Verdict verdict,
            List<Opinion> before,
            List<Standing> mine,
            Viewer by,
            Instant at,
            Outcome outcome) {
        if (row.state() != ItemState.WAITING) {
            outcome.refusals.add(overtaken(row));
            return;
        }
        var step = head.step(row.step());
        var here = before.stream().filter(it -> it.step().equals(step.id())).toList();
        var turn = turn(head, step, here, mine, by, outcome.refusals);
        if (turn.isEmpty()) {
            return;
        }
        if (!verdict.approved() && verdict.backTo() >= row.step()) {
            outcome.refusals.add(Refusal.of(ApprovalError.NOT_AN_EARLIER_STEP, "backTo"));
            return;
        }
        outcome.said.add(opinion(row, step, verdict, turn.get(), by, at));
        if (!verdict.approved() && verdict.backTo() > 0) {
            outcome.moved.put(row.id(), verdict.backTo());
            outcome.sentBack
                    .computeIfAbsent(verdict.backTo(), it -> new ArrayList<>())
                    .add(row.id());
        } else if (!verdict.approved()) {
            outcome.decided.put(row, verdict);
        } else if (step.isPassedWith(agreed(here, turn.get().person()))) {
            if (head.isLast(step)) {
                outcome.decided.put(row, verdict);
            } else {
                outcome.moved.put(row.id(), row.step() + 1);
            }
        }
    }

    /** As whom they speak at this step; empty, with the reason among the refusals, when it is not their turn. */
    private static Optional<Standing> turn(
            ApprovalHead head, Step step, List<Opinion> here, List<Standing> mine, Viewer by, List<Refusal> refusals) {
        var candidates = head.consortium().equals(by.consortium())
                ? mine.stream().filter(step::isFor).toList()
                : List.<Standing>of();
        if (candidates.isEmpty()) {
            refusals.add(Refusal.of(ApprovalError.NOT_A_CANDIDATE, "", step.label()));
            return Optional.empty();
        }
        var allowed =
                candidates.stream().filter(it -> !head.isOwnOf(by, it, step)).toList();
        if (allowed.isEmpty()) {
            refusals.add(Refusal.of(ApprovalError.OWN_REQUEST, "", step.label()));
            return Optional.empty();
        }
        var spoken = here.stream().map(Opinion::candidate).toList();
        var open = allowed.stream().filter(it -> !spoken.contains(it.person())).findFirst();
        if (open.isEmpty()) {
            refusals.add(Refusal.of(ApprovalError.SPOKEN_ALREADY, ""));
        }
        return open;
    }

    private static List<PersonId> agreed(List<Opinion> here, PersonId now) {
        return Stream.concat(
                        here.stream()
                                .filter(it -> it.verdict() == Opinion.Verdict.APPROVED)
                                .map(Opinion::candidate),
                        Stream.of(now))
                .toList();
    }

    private static Opinion opinion(Row row, Step step, Verdict verdict, Standing turn, Viewer by, Instant at) {
        return new Opinion(
                row.id(),
                step.id(),
                verdict.approved()
                        ? Opinion.Verdict.APPROVED
                        : verdict.backTo() > 0 ? Opinion.Verdict.SENT_BACK : Opinion.Verdict.RETURNED,
                textOf(verdict),
                by.person(),
                by.name(),
                by.organization(),
                turn.delegated() ? Optional.of(turn.person()) : Optional.empty(),
                turn.delegated() ? turn.name() : "",
                at,
                false);
    }

    /** The opinion with the comments beside fields, as the trace tells it. */
    private static String textOf(Verdict verdict) {
        return Stream.concat(
                        Stream.of(verdict.opinion()),
                        verdict.comments().stream().map(it -> it.label() + "：" + it.comment()))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("；"));
    }

    private void write(ApprovalHead head, Outcome outcome, Viewer by, Instant at) {
        opinions.add(outcome.said);
        outcome.sentBack.forEach((to, items) -> opinions.supersede(items, head.id(), to));
        store.move(outcome.moved);
        store.decide(outcome.decided, by, at);
    }

    private List<Refusal> follow(Map<Row, Verdict> decided, Viewer by, Instant at) {
        var byKind = subjects.stream().collect(Collectors.toMap(ApprovalSubject::kind, Function.identity()));
        var refusals = new ArrayList<Refusal>();
        decided.forEach((row, verdict) -> {
            var subject = byKind.get(row.subject().kind());
            if (subject == null) {
                throw new IllegalStateException(
                        "nobody answers for " + row.subject().kind());
            }
            try {
                var decision = new ApprovalSubject.Decision(by.actor(), at, verdict.opinion(), verdict.comments());
                if (verdict.approved()) {
                    subject.approved(row.subject(), decision);
                } else {
                    subject.returned(row.subject(), decision);
                }
            } catch (Refused refused) {
                refused.refusals().forEach(it -> refusals.add(withItem(row, it)));
            }
        });
        return refusals;
    }

    /** The thing's own refusal, said with the item it belongs to. */
    private Refusal withItem(Row row, Refusal refusal) {
        var text = texts.of(refusal.code(), refusal.arguments());
        return new Refusal(
                ApprovalError.ITEM_REFUSED, refusal.citation(), "", List.of(row.number(), row.title(), text));
    }

    private static Refusal overtaken(Row row) {
        return Refusal.of(
                ApprovalError.ALREADY_DECIDED,
                "",
                row.number().isEmpty() ? row.title() : row.number(),
                row.decidedBy(),
                row.decidedAt().map(Written::moment).orElse(""),
                row.state().label());
    }

    private void record(
            ApprovalHead head,
            Map<SubjectRef, Row> rows,
            List<Verdict> verdicts,
            Outcome outcome,
            Viewer by,
            Instant at) {
        var subject = new SubjectRef(StoredApprovals.KIND, head.id());
        var behalf = outcome.said.stream().collect(Collectors.toMap(Opinion::item, Opinion::behalfName, (a, b) -> a));
        deeds.recordAll(
                verdicts.stream()
                        .map(it -> {
                            var row = Objects.requireNonNull(rows.get(it.subject()));
                            var deed = Deed.of(deedOf(it), subject, head.number())
                                    .because(reasonOf(row, it, behalf.getOrDefault(row.id(), "")))
                                    .with("subject", it.subject().toString());
                            return it.backTo() > 0 ? deed.with("step", it.backTo()) : deed;
                        })
                        .toList(),
                by.actor(),
                at);
    }

    private static String deedOf(Verdict verdict) {
        return verdict.approved()
                ? "platform.approval.approved"
                : verdict.backTo() > 0 ? "platform.approval.sent-back" : "platform.approval.returned";
    }

    private String reasonOf(Row row, Verdict verdict, String behalf) {
        var item = behalf.isEmpty() ? row.name() : row.name() + texts.of("platform.approval.behalf", behalf);
        return verdict.opinion().isBlank()
                ? item
                : texts.of("platform.approval.reason-of-item", item, verdict.opinion());
    }
}
