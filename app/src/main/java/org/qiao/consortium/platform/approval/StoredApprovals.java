package org.qiao.consortium.platform.approval;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_COMMENT;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.WorkingDays;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class StoredApprovals implements Approvals {

    public static final String KIND = "platform.approval";

    private final DSLContext sql;
    private final ApprovalStore store;
    private final DecideItems decide;
    private final ApprovalNotices notices;
    private final Numbers numbers;
    private final Deeds deeds;
    private final WorkingDays workingDays;
    private final Parameters parameters = Parameters.load("platform/approval");

    StoredApprovals(
            DSLContext sql,
            ApprovalStore store,
            DecideItems decide,
            ApprovalNotices notices,
            Numbers numbers,
            Deeds deeds,
            WorkingDays workingDays) {
        this.sql = sql;
        this.store = store;
        this.decide = decide;
        this.notices = notices;
        this.numbers = numbers;
        this.deeds = deeds;
        this.workingDays = workingDays;
    }

    @Override
    @Transactional
    public String submit(Request request, Viewer by, Instant at) {
        if (request.items().isEmpty()) {
            throw new Refused(List.of(Refusal.of(ApprovalError.NOTHING_SUBMITTED, "")));
        }
        if (store.isAnyWaiting(request.items().stream().map(Item::subject).toList())) {
            throw new Refused(List.of(Refusal.of(ApprovalError.ALREADY_WAITING, "")));
        }
        var today = BusinessTime.dateOf(at);
        var days = parameters.on("review-working-days", today).asInt();
        var number = numbers.next("SP", today.getYear());
        var id = store.insert(number, request, by, at, workingDays.after(today, days));
        deeds.record(
                Deed.of("platform.approval.submitted", new SubjectRef(KIND, id), number)
                        .with("items", request.items().size()),
                by.actor(),
                at);
        notices.submitted(number, request, by, at);
        return number;
    }

    @Override
    public void decide(String number, List<Verdict> verdicts, Viewer by, Instant at) {
        decide.decide(number, verdicts, by, at);
    }

    @Override
    @Transactional
    public int withdraw(List<SubjectRef> subjects, Viewer by, Instant at) {
        if (subjects.isEmpty()) {
            return 0;
        }
        var withdrawn = store.withdraw(subjects, by, at);
        withdrawn.stream()
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                .forEach((number, count) -> {
                    var head = store.head(number).orElseThrow(() -> new NotFound(KIND, number));
                    deeds.record(
                            Deed.of("platform.approval.withdrawn", new SubjectRef(KIND, head.id()), number)
                                    .with("items", count),
                            by.actor(),
                            at);
                });
        return withdrawn.size();
    }

    @Override
    public Optional<Outcome> latest(SubjectRef subject) {
        return sql.select(
                        APPROVAL_ITEM.ID,
                        APPROVAL.NUMBER,
                        APPROVAL_ITEM.STATE,
                        APPROVAL_ITEM.OPINION,
                        APPROVAL_ITEM.DECIDED_BY_NAME,
                        APPROVAL_ITEM.DECIDED_AT)
                .from(APPROVAL_ITEM)
                .join(APPROVAL)
                .on(APPROVAL.ID.eq(APPROVAL_ITEM.APPROVAL_ID))
                .where(
                        APPROVAL_ITEM.SUBJECT_KIND.eq(subject.kind()),
                        APPROVAL_ITEM.SUBJECT_ID.eq(subject.id()),
                        APPROVAL_ITEM.STATE.in(ItemState.APPROVED.name(), ItemState.RETURNED.name()))
                .orderBy(APPROVAL_ITEM.DECIDED_AT.desc(), APPROVAL_ITEM.ID.desc())
                .limit(1)
                .fetchOptional(it -> new Outcome(
                        it.value2(),
                        it.value3().equals(ItemState.APPROVED.name()),
                        it.value4(),
                        commentsOf(it.value1()),
                        it.value5(),
                        it.value6()));
    }

    private List<FieldComment> commentsOf(java.util.UUID item) {
        return sql.select(APPROVAL_COMMENT.FIELD, APPROVAL_COMMENT.LABEL, APPROVAL_COMMENT.COMMENT)
                .from(APPROVAL_COMMENT)
                .where(APPROVAL_COMMENT.ITEM_ID.eq(item))
                .orderBy(APPROVAL_COMMENT.POSITION)
                .fetch(it -> new FieldComment(it.value1(), it.value2(), it.value3()));
    }
}
