package org.qiao.consortium.platform.approval.pages;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.approval.ApprovalHead;
import org.qiao.consortium.platform.approval.ApprovalQueries;
import org.qiao.consortium.platform.approval.ApprovalQueries.ItemLine;
import org.qiao.consortium.platform.approval.ApprovalQueries.Line;
import org.qiao.consortium.platform.approval.ApprovalStore;
import org.qiao.consortium.platform.approval.ApprovalSubject;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.approval.InTurn;
import org.qiao.consortium.platform.approval.ItemState;
import org.qiao.consortium.platform.approval.Processes;
import org.qiao.consortium.platform.approval.StoredApprovals;
import org.qiao.consortium.platform.approval.TakeBackOpinion;
import org.qiao.consortium.platform.approval.flow.Opinion;
import org.qiao.consortium.platform.approval.flow.Opinions;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Step;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays out one approval: its items with what is to be reviewed, and what the viewer may decide. */
@Component
class ApprovalLayout {

    /** As many as a page of a list shows at most. */
    private static final int READ_AT_ONCE = 100;

    private final ApprovalQueries queries;
    private final ApprovalStore store;
    private final InTurn inTurn;
    private final TakeBackOpinion takeBack;
    private final Opinions opinions;
    private final ObjectProvider<ApprovalSubject> subjects;
    private final Processes processes;
    private final OrganizationNames names;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    ApprovalLayout(
            ApprovalQueries queries,
            ApprovalStore store,
            InTurn inTurn,
            TakeBackOpinion takeBack,
            Opinions opinions,
            ObjectProvider<ApprovalSubject> subjects,
            Processes processes,
            OrganizationNames names,
            Deeds deeds,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.queries = queries;
        this.store = store;
        this.inTurn = inTurn;
        this.takeBack = takeBack;
        this.opinions = opinions;
        this.subjects = subjects;
        this.processes = processes;
        this.names = names;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param typed what was sent with a decision that was refused; nothing when the page is opened */
    ApprovalPage page(Viewer viewer, String number, Paging paging, FormErrors errors, DecisionForm typed) {
        var line = queries.get(viewer, number);
        return page(viewer, line, queries.items(line, paging), errors, typed);
    }

    /**
     * The paper, with every item. Easy to get wrong: a batch may have two thousand, so what each contains is not read
     * then: the paper prints it only for a single item.
     */
    ApprovalPage paper(Viewer viewer, String number) {
        var line = queries.get(viewer, number);
        var all = new Paged<>(queries.items(line), Paging.first(), line.items());
        return page(viewer, line, all, FormErrors.none(), DecisionForm.nothing());
    }

    private ApprovalPage page(Viewer viewer, Line line, Paged<ItemLine> items, FormErrors errors, DecisionForm typed) {
        var number = line.number();
        var head = store.head(number).orElseThrow();
        var today = BusinessTime.dateOf(clock.instant());
        var turn = inTurn.alsoAsDeputy(head, viewer);
        var unit = names.nameOf(line.organization());
        return new ApprovalPage(
                frames.of(viewer, line.title(), new Crumb(texts.of("platform.approval.title"), "/approvals")),
                errors,
                number,
                ApprovalPages.state(texts, line, today),
                ApprovalPages.tone(line, today),
                facts(line, unit),
                steps(head, line),
                items(head, items.rows(), turn.map(InTurn.Turn::items).orElse(Set.of()), typed),
                Pager.of(PageUrl.of("/approvals/" + number), items),
                deeds.trail(new SubjectRef(StoredApprovals.KIND, line.id())),
                turn.isPresent(),
                turn.isEmpty() ? whyNot(head, line, viewer) : "",
                typed.opinion(),
                turn.map(it -> earlier(head, it.step())).orElse(List.of()),
                unit,
                processes.nameOf(line.process()),
                Written.dateInText(BusinessTime.dateOf(line.submittedAt())),
                inTurn.of(head, viewer).isPresent(),
                line.waiting() > 0 && head.isSubmittedBy(viewer),
                takeBack.isPossible(head, viewer));
    }

    /** Who would be asked and may not, because it is their own. */
    private String whyNot(ApprovalHead head, Line line, Viewer viewer) {
        return line.waiting() > 0
                        && viewer.role()
                                .filter(role -> head.steps().stream()
                                        .anyMatch(it ->
                                                it.role().filter(role::equals).isPresent()))
                                .isPresent()
                        && head.isSubmittedBy(viewer)
                ? texts.of(
                        "platform.approval.own-request", head.steps().getFirst().label())
                : "";
    }

    private List<Step> steps(ApprovalHead head, Line line) {
        var waiting = store.waitingSteps(line.id());
        var first = waiting.stream().min(Integer::compare).orElse(Integer.MAX_VALUE);
        return head.steps().stream()
                .map(it -> new Step(
                        it.label(),
                        waiting.contains(it.position())
                                ? Step.State.CURRENT
                                : it.position() < first ? Step.State.DONE : Step.State.AHEAD,
                        Stream.of(
                                        it.everyone() ? texts.of("platform.approval.everyone") : "",
                                        it.addedBy().isEmpty()
                                                ? ""
                                                : texts.of("platform.approval.added-by", it.addedBy()),
                                        it.assignees().stream()
                                                .map(
                                                        org.qiao.consortium.platform.approval.flow.Step.Assignee
                                                                ::insteadOf)
                                                .filter(name -> !name.isEmpty())
                                                .findFirst()
                                                .map(name -> texts.of("platform.approval.handed-by", name))
                                                .orElse(""))
                                .filter(note -> !note.isEmpty())
                                .collect(Collectors.joining("，"))))
                .toList();
    }

    private static List<Choice> earlier(ApprovalHead head, org.qiao.consortium.platform.approval.flow.Step turn) {
        return head.steps().stream()
                .filter(it -> it.position() < turn.position())
                .map(it -> Choice.of(String.valueOf(it.position()), it.position() + ". " + it.label()))
                .toList();
    }

    private List<Fact> facts(Line line, String unit) {
        return List.of(
                Fact.of(texts.of("platform.approval.process"), processes.nameOf(line.process())),
                Fact.of(texts.of("platform.approval.unit"), unit),
                Fact.of(texts.of("platform.approval.submitter"), line.submitter()),
                Fact.of(texts.of("platform.approval.submitted-at"), Written.moment(line.submittedAt())),
                Fact.of(texts.of("platform.approval.due-on"), line.dueOn().toString()),
                Fact.of(
                        texts.of("platform.approval.items"),
                        texts.of("platform.approval.items-of", String.valueOf(line.items()))));
    }

    private List<ApprovalPage.Item> items(ApprovalHead head, List<ItemLine> lines, Set<UUID> turn, DecisionForm typed) {
        var byKind = subjects.stream().collect(Collectors.toMap(ApprovalSubject::kind, Function.identity()));
        var comments = queries.comments(lines);
        var said = opinions.on(lines.stream().map(ItemLine::id).toList()).stream()
                .collect(Collectors.groupingBy(Opinion::item));
        return lines.stream()
                .map(it -> item(
                        it,
                        Objects.requireNonNull(byKind.get(it.subject().kind()), it.subject()::kind),
                        comments.getOrDefault(it.id(), List.of()),
                        spoken(head, said.getOrDefault(it.id(), List.of())),
                        turn.contains(it.id()),
                        lines.size() <= READ_AT_ONCE,
                        typed))
                .toList();
    }

    private List<ApprovalPage.Word> spoken(ApprovalHead head, List<Opinion> said) {
        return said.stream()
                .map(it -> new ApprovalPage.Word(
                        head.steps().stream()
                                .filter(step -> step.id().equals(it.step()))
                                .map(org.qiao.consortium.platform.approval.flow.Step::position)
                                .findFirst()
                                .orElse(0),
                        it.saidBy(),
                        it.verdict().label(),
                        it.text(),
                        Written.moment(it.at()),
                        it.superseded()))
                .toList();
    }

    private ApprovalPage.Item item(
            ItemLine line,
            ApprovalSubject subject,
            List<Approvals.FieldComment> comments,
            List<ApprovalPage.Word> words,
            boolean decidable,
            boolean read,
            DecisionForm typed) {
        var key = DecisionForm.keyOf(line.subject());
        var fields = new ArrayList<ApprovalPage.ReviewLine>();
        for (var field : read ? subject.fields(line.subject()) : List.<ApprovalSubject.ReviewField>of()) {
            var input = DecisionForm.commentName(key, field.name());
            fields.add(new ApprovalPage.ReviewLine(field.name(), input, field.fact(), typed.comment(input)));
        }
        return new ApprovalPage.Item(
                key,
                line.position(),
                line.number(),
                line.title(),
                subject.url(line.subject()),
                line.state().label(),
                line.state().tone(),
                line.state() == ItemState.WAITING,
                decidable,
                typed.ticked().contains(key),
                fields,
                line.opinion(),
                line.decidedAt()
                        .map(at -> texts.of(
                                "platform.approval.decided",
                                line.decidedBy(),
                                Written.moment(at),
                                line.state().label()))
                        .orElse(""),
                comments,
                words);
    }

    /** The reviewable fields of subjects, to give a comment its Chinese name. */
    Map<String, String> labels(SubjectRef subject) {
        return subjects.stream()
                .filter(it -> it.kind().equals(subject.kind()))
                .flatMap(it -> it.fields(subject).stream())
                .collect(Collectors.toMap(
                        ApprovalSubject.ReviewField::name, it -> it.fact().label(), (one, other) -> one));
    }
}
