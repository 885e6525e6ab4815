package org.qiao.consortium.exchange.need.pages;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedFacts;
import org.qiao.consortium.exchange.need.NeedQueries;
import org.qiao.consortium.exchange.need.NeedScope;
import org.qiao.consortium.exchange.need.endorsement.Endorsements;
import org.qiao.consortium.exchange.need.endorsement.Endorsements.Standing;
import org.qiao.consortium.exchange.need.rules.Employers;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.approval.Approvals.Outcome;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Lays out the page of a need for whoever looks at it. */
@Component
class NeedLayout {

    private final Frames frames;
    private final Texts texts;
    private final NeedQueries queries;
    private final NeedFacts words;
    private final Employers employers;
    private final Endorsements endorsements;
    private final Approvals approvals;
    private final Attachments files;
    private final Deeds deeds;
    private final InstantSource clock;

    NeedLayout(
            Frames frames,
            Texts texts,
            NeedQueries queries,
            NeedFacts words,
            Employers employers,
            Endorsements endorsements,
            Approvals approvals,
            Attachments files,
            Deeds deeds,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.queries = queries;
        this.words = words;
        this.employers = employers;
        this.endorsements = endorsements;
        this.approvals = approvals;
        this.files = files;
        this.deeds = deeds;
        this.clock = clock;
    }

    NeedId idOf(Viewer viewer, String number) {
        return queries.get(viewer, number).id();
    }

    NeedPage page(Viewer viewer, String number, FormErrors errors) {
        var need = queries.get(viewer, number);
        var today = BusinessTime.dateOf(clock.instant());
        var employer = Optional.ofNullable(
                employers.find(List.of(need.employer()), today).get(need.employer()));
        var inside = NeedScope.mayChange(viewer, need) || viewer.is(Role.SECRETARIAT, Role.DEPARTMENT);
        var outcome = inside && need.status().isEditable()
                ? approvals.latest(need.subject()).filter(it -> !it.approved())
                : Optional.<Outcome>empty();
        return new NeedPage(
                frames.of(viewer, need.terms().title(), new Crumb(texts.of("exchange.need.title"), "/exchange/needs")),
                errors,
                need.number(),
                need.status().label(),
                need.status().tone(),
                employer.map(it -> it.name()).orElse(""),
                need.view().isEnteredForAnother(),
                employer.filter(it -> it.example()).isPresent(),
                lines(need, outcome),
                inside ? deeds.trail(need.subject()) : List.<DeedLine>of(),
                outcome,
                closing(need),
                need.status() == NeedStatus.PUBLISHED && inside ? "/exchange/needs/" + number + "/matches" : "",
                need.headsLeft(),
                standing(need, inside),
                files.card(viewer, need.subject()),
                inside
                        && NeedScope.mayChange(viewer, need)
                        && need.view().isEnteredForAnother()
                        && need.status() != NeedStatus.CLOSED
                        && NeedScope.entersForOthers(viewer),
                Arrays.stream(CloseReason.Cause.values())
                        .map(it -> Choice.of(it.name(), it.label()))
                        .toList(),
                may(viewer, need));
    }

    private Optional<Standing> standing(Need need, boolean inside) {
        return inside
                ? Optional.of(endorsements.standing(need, clock.instant()))
                        .filter(it -> !it.text().isEmpty())
                : Optional.empty();
    }

    private List<NeedPage.Line> lines(Need need, Optional<Outcome> outcome) {
        Map<String, String> comments = outcome.map(it -> it.comments().stream()
                        .collect(Collectors.toMap(
                                Approvals.FieldComment::field, Approvals.FieldComment::comment, (one, other) -> one)))
                .orElse(Map.of());
        return words.of(need).stream()
                .map(it -> new NeedPage.Line(it.name(), it.fact(), comments.getOrDefault(it.name(), "")))
                .toList();
    }

    private String closing(Need need) {
        return queries.closing(need.id())
                .map(it -> {
                    var why = it.cause().map(CloseReason.Cause::label).orElse("");
                    var more = why.isEmpty() || it.note().isEmpty() ? why + it.note() : why + "，" + it.note();
                    var reason = more.isEmpty()
                            ? it.reason().label()
                            : texts.of("exchange.need.because", it.reason().label(), more);
                    return it.unmet() == 0 || need.publishedAt().isEmpty()
                            ? texts.of("exchange.need.closed", reason)
                            : texts.of("exchange.need.closed-unmet", reason, String.valueOf(it.unmet()));
                })
                .orElse("");
    }

    private static NeedPage.May may(Viewer viewer, Need need) {
        if (!NeedScope.mayChange(viewer, need)) {
            return NeedPage.May.nothing();
        }
        var editable = need.status().isEditable();
        var published = need.status() == NeedStatus.PUBLISHED;
        return new NeedPage.May(
                editable,
                editable,
                need.status() == NeedStatus.UNDER_REVIEW,
                published,
                editable,
                published,
                !editable);
    }
}
