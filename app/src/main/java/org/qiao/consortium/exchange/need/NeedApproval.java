package org.qiao.consortium.exchange.need;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedPublished;
import org.qiao.consortium.exchange.need.endorsement.Endorsements;
import org.qiao.consortium.exchange.need.rules.PublicationFacts;
import org.qiao.consortium.platform.approval.ApprovalSubject;
import org.qiao.consortium.platform.approval.Approvals.FieldComment;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachment;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes or returns a need, in the approver's transaction; the rules are asked again on the day of the decision. */
@Component
class NeedApproval implements ApprovalSubject {

    private final NeedStore store;
    private final NeedFacts words;
    private final PublicationFacts facts;
    private final Endorsements endorsements;
    private final Attachments files;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NeedApproval(
            NeedStore store,
            NeedFacts words,
            PublicationFacts facts,
            Endorsements endorsements,
            Attachments files,
            Deeds deeds,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.words = words;
        this.facts = facts;
        this.endorsements = endorsements;
        this.files = files;
        this.clock = clock;
        this.deeds = deeds;
        this.events = events;
    }

    @Override
    public String kind() {
        return Need.KIND;
    }

    @Override
    public List<ReviewField> fields(SubjectRef subject) {
        var need = get(subject);
        var fields = new ArrayList<>(words.of(need));
        var standing = endorsements.standing(need, clock.instant());
        if (!standing.text().isEmpty()) {
            fields.add(new ReviewField("endorsement", Fact.of(words.label("endorsement"), standing.text())));
        }
        var attached = files.of(subject).stream().map(Attachment::name).toList();
        if (!attached.isEmpty()) {
            var url = "/attachments/needs/" + need.number();
            fields.add(new ReviewField("files", new Fact(words.label("files"), String.join("、", attached), url)));
        }
        return fields;
    }

    @Override
    public String url(SubjectRef subject) {
        return "/exchange/needs/" + get(subject).number();
    }

    @Override
    public void approved(SubjectRef subject, Decision decision) {
        var need = get(subject);
        var today = BusinessTime.dateOf(decision.at());
        Refused.ifAny(Stream.concat(
                        facts.refusals(need.employer(), need.terms(), today).stream(),
                        endorsements.refusals(need).stream())
                .toList());
        var published = need.publish(decision.at(), today);
        store.save(published, decision.at());
        deeds.record(
                Deed.of("exchange.need.published", subject, need.number())
                        .moved(need.status(), published.status())
                        .because(decision.opinion()),
                decision.by(),
                decision.at());
        events.publishEvent(new NeedPublished(need.id(), need.employer(), today));
    }

    @Override
    public void returned(SubjectRef subject, Decision decision) {
        var need = get(subject);
        var returned = need.giveBack();
        store.save(returned, decision.at());
        deeds.record(
                Deed.of("exchange.need.returned", subject, need.number())
                        .moved(need.status(), returned.status())
                        .because(opinion(decision)),
                decision.by(),
                decision.at());
    }

    private static String opinion(Decision decision) {
        var comments = decision.comments().stream().map(NeedApproval::line).collect(Collectors.joining("；"));
        return Optional.of(decision.opinion().strip().replaceFirst("。$", ""))
                .filter(it -> !it.isEmpty())
                .map(it -> comments.isEmpty() ? it : it + "；" + comments)
                .orElse(comments);
    }

    private static String line(FieldComment comment) {
        return comment.label() + "：" + comment.comment().strip().replaceFirst("。$", "");
    }

    private Need get(SubjectRef subject) {
        return store.get(new NeedId(subject.id()));
    }
}
