package org.qiao.consortium.exchange.need.endorsement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedStore;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 企业核对代录内容 — confirms what was entered in the firm's name, or objects to it with a reason. */
@Component
class AnswerAsFirm {

    static final int LONGEST_NAME = 40;
    static final int LONGEST_REASON = 500;

    /**
     * What the firm sent.
     *
     * @param seen digest of the content that the page showed
     * @param name of whoever answers, as typed
     */
    record Answer(Optional<Endorsement.Outcome> outcome, String seen, String name, String reason) {}

    private final EndorsementStore store;
    private final AskFirm asked;
    private final Endorsements endorsements;
    private final NeedStore needs;
    private final Deeds deeds;
    private final Notices notices;
    private final People people;
    private final Texts texts;

    AnswerAsFirm(
            EndorsementStore store,
            AskFirm asked,
            Endorsements endorsements,
            NeedStore needs,
            Deeds deeds,
            Notices notices,
            People people,
            Texts texts) {
        this.store = store;
        this.asked = asked;
        this.endorsements = endorsements;
        this.needs = needs;
        this.deeds = deeds;
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    /** The need that the link asks about; nothing when the link is used, out of date or unknown. */
    @Transactional(readOnly = true)
    Optional<Need> find(String token, Instant at) {
        return store.open(asked.digestOf(token), at)
                .map(it -> needs.get(it.need()))
                .filter(it -> it.status() != NeedStatus.CLOSED);
    }

    /**
     * @param viewer whoever holds the link, signed in or not
     * @return the need that was answered about
     * @throws Refused when something is missing, the content changed meanwhile, or the link no longer asks
     */
    @Transactional
    Need answer(String token, Answer answer, Viewer viewer, Instant at) {
        var question = store.open(asked.digestOf(token), at).orElseThrow(AnswerAsFirm::gone);
        var need = needs.get(question.need());
        Refused.ifAny(refusals(answer, need));
        var outcome = answer.outcome().orElseThrow();
        var content = endorsements.contentOf(need);
        var reason = outcome == Endorsement.Outcome.OBJECTED ? answer.reason().strip() : "";
        if (!store.answer(
                question, new Endorsement(outcome, content, answer.name().strip(), reason, at))) {
            throw gone();
        }
        var what = switch (outcome) {
            case CONFIRMED -> Deed.of("exchange.need.endorsed", need.subject(), need.number());
            case OBJECTED -> Deed.of("exchange.need.objected", need.subject(), need.number());
        };
        var who = texts.of("exchange.endorsement.doer", answer.name().strip());
        deeds.recordOf(viewer.person(), who, what.because(reason), at);
        tell(need, outcome, who, reason, at);
        return need;
    }

    private static Refused gone() {
        return new Refused(List.of(Refusal.of(ExchangeError.NEED_LINK_GONE, "")));
    }

    private List<Refusal> refusals(Answer answer, Need need) {
        var refusals = new ArrayList<Refusal>();
        if (!answer.seen().equals(endorsements.seen(need))) {
            refusals.add(Refusal.of(ExchangeError.NEED_CHANGED_MEANWHILE, ""));
        }
        if (answer.outcome().isEmpty()) {
            refusals.add(Refusal.of(ExchangeError.NEED_ANSWER_MISSING, "outcome"));
        }
        if (answer.name().isBlank() || answer.name().length() > LONGEST_NAME) {
            refusals.add(Refusal.of(ExchangeError.NEED_ANSWERER_MISSING, "name", LONGEST_NAME));
        }
        var objects = answer.outcome()
                .filter(it -> it == Endorsement.Outcome.OBJECTED)
                .isPresent();
        if (objects && (answer.reason().isBlank() || answer.reason().length() > LONGEST_REASON)) {
            refusals.add(Refusal.of(ExchangeError.NEED_OBJECTION_MISSING, "reason", LONGEST_REASON));
        }
        return refusals;
    }

    private void tell(Need need, Endorsement.Outcome outcome, String who, String reason, Instant at) {
        var entered = Set.of(Role.AREA_CLERK, Role.SECRETARIAT).stream()
                .flatMap(it -> people.holding(it, need.enteredBy()).stream());
        var listed = outcome == Endorsement.Outcome.OBJECTED && need.status() == NeedStatus.PUBLISHED
                ? people.holding(Role.SECRETARIAT, need.consortium()).stream()
                : Stream.<org.qiao.consortium.shared.PersonId>empty();
        var key =
                "exchange.endorsement.notice." + (outcome == Endorsement.Outcome.CONFIRMED ? "confirmed" : "objected");
        notices.tell(
                Stream.concat(entered, listed).distinct().toList(),
                new Notices.Notice(
                        "exchange.need.endorsement",
                        texts.of(key + ".title", need.number()),
                        texts.of(key + ".text", who, need.terms().title(), reason),
                        "/exchange/needs/" + need.number()),
                at);
    }
}
