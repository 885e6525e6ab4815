package org.qiao.consortium.platform.approval;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.approval.ApprovalQueries.ItemLine;
import org.qiao.consortium.platform.approval.ApprovalQueries.Line;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
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
            ObjectProvider<ApprovalSubject> subjects,
            Processes processes,
            OrganizationNames names,
            Deeds deeds,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.queries = queries;
        this.store = store;
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
        var candidate = head.mayBeDecidedBy(viewer);
        var mayDecide = candidate && !head.isOwnOf(viewer) && line.waiting() > 0;
        var unit = names.nameOf(line.organization());
        return new ApprovalPage(
                frames.of(viewer, line.title(), new Crumb(texts.of("platform.approval.title"), "/approvals")),
                errors,
                number,
                ApprovalPages.state(texts, line, today),
                ApprovalPages.tone(line, today),
                facts(line, unit, head),
                items(items.rows(), typed),
                Pager.of(PageUrl.of("/approvals/" + number), items),
                deeds.trail(new SubjectRef(StoredApprovals.KIND, line.id())),
                mayDecide,
                candidate && head.isOwnOf(viewer) && line.waiting() > 0
                        ? texts.of(
                                "platform.approval.own-request",
                                head.decidedBy().label())
                        : "",
                typed.opinion(),
                unit,
                processes.nameOf(line.process()),
                head.decidedBy().label(),
                Written.dateInText(BusinessTime.dateOf(line.submittedAt())));
    }

    private List<Fact> facts(Line line, String unit, ApprovalStore.Head head) {
        return List.of(
                Fact.of(texts.of("platform.approval.process"), processes.nameOf(line.process())),
                Fact.of(texts.of("platform.approval.unit"), unit),
                Fact.of(texts.of("platform.approval.submitter"), line.submitter()),
                Fact.of(texts.of("platform.approval.submitted-at"), Written.moment(line.submittedAt())),
                Fact.of(texts.of("platform.approval.due-on"), line.dueOn().toString()),
                Fact.of(
                        texts.of("platform.approval.decided-by"),
                        head.decidedBy().label()),
                Fact.of(
                        texts.of("platform.approval.items"),
                        texts.of("platform.approval.items-of", String.valueOf(line.items()))));
    }

    private List<ApprovalPage.Item> items(List<ItemLine> lines, DecisionForm typed) {
        var byKind = subjects.stream().collect(Collectors.toMap(ApprovalSubject::kind, Function.identity()));
        var comments = queries.comments(lines);
        return lines.stream()
                .map(it -> item(
                        it,
                        Objects.requireNonNull(byKind.get(it.subject().kind()), it.subject()::kind),
                        comments.getOrDefault(it.id(), List.of()),
                        lines.size() <= READ_AT_ONCE,
                        typed))
                .toList();
    }

    private ApprovalPage.Item item(
            ItemLine line,
            ApprovalSubject subject,
            List<Approvals.FieldComment> comments,
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
                comments);
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
