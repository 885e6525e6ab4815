package org.qiao.consortium.platform.privacy.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.privacy.Erasure;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 答复请求 — in writing, with reasons; a yes to deletion or restriction is carried out in the same transaction, by every
 * module. Whether the viewer answers for this request is the caller's to check.
 */
@Component
class AnswerRequest {

    private final RequestStore store;
    private final ObjectProvider<Erasure> erasures;
    private final FileRequest.Said said;

    AnswerRequest(RequestStore store, ObjectProvider<Erasure> erasures, FileRequest.Said said) {
        this.store = store;
        this.erasures = erasures;
        this.said = said;
    }

    @Transactional
    void answer(PrivacyRequest request, Optional<RequestStatus> outcome, String answer, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(
                RequestRules.ANSWERING,
                new RequestRules.Answering(
                        outcome, answer, request.isWaiting(), request.person().equals(by.person()))));
        var status = outcome.orElseThrow();
        var done = status == RequestStatus.REFUSED ? "" : carryOut(request, by, at);
        store.answer(request, status, answer.strip(), done, by.name(), at);
        said.deeds()
                .record(
                        Deed.of("platform.privacy.answered", request.subject(), request.number())
                                .moved(request.status(), status)
                                .with("kind", request.kind().name())
                                .because(answer.strip()),
                        by.actor(),
                        at);
        tell(request, "answered", status.label(), at);
    }

    private String carryOut(PrivacyRequest request, Viewer by, Instant at) {
        return switch (request.kind()) {
            case DELETION -> each(it -> it.erase(request.person(), by.actor(), at));
            case RESTRICTION -> each(it -> it.stopUsing(request.person(), by.actor(), at));
            default -> "";
        };
    }

    private String each(java.util.function.Function<Erasure, Erasure.Done> deed) {
        var deleted = new ArrayList<String>();
        var kept = new ArrayList<String>();
        erasures.orderedStream().map(deed).forEach(it -> {
            deleted.addAll(it.deleted());
            kept.addAll(it.kept());
        });
        var lines = new ArrayList<String>();
        if (!deleted.isEmpty()) {
            lines.add(said.texts().of("platform.privacy.done.deleted", String.join("、", deleted)));
        }
        if (!kept.isEmpty()) {
            lines.add(said.texts().of("platform.privacy.done.kept", String.join("、", kept)));
        }
        return lines.isEmpty() ? said.texts().of("platform.privacy.done.nothing") : String.join("", lines);
    }

    /** The person takes the request back. */
    @Transactional
    void withdraw(PrivacyRequest request, Viewer by, Instant at) {
        if (!request.isWaiting()) {
            throw new Refused(List.of(Refusal.of(RequestError.NOT_WAITING, "")));
        }
        store.answer(request, RequestStatus.WITHDRAWN, "", "", "", at);
        said.deeds()
                .record(
                        Deed.of("platform.privacy.withdrawn", request.subject(), request.number())
                                .moved(request.status(), RequestStatus.WITHDRAWN),
                        by.actor(),
                        at);
    }

    /** Ends a restriction, at the person's wish. @param reason why, and how the wish was told */
    @Transactional
    void resume(PrivacyRequest request, String reason, Viewer by, Instant at) {
        if (request.kind() != RequestKind.RESTRICTION || request.status() != RequestStatus.GRANTED) {
            throw new Refused(List.of(Refusal.of(RequestError.NOT_RESTRICTED, "reason")));
        }
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(RequestError.ANSWER_MISSING, "reason")));
        }
        each(it -> it.resume(request.person(), by.actor(), at));
        said.deeds()
                .record(
                        Deed.of("platform.privacy.resumed", request.subject(), request.number())
                                .because(reason.strip()),
                        by.actor(),
                        at);
        tell(request, "resumed", "", at);
    }

    private void tell(PrivacyRequest request, String event, String outcome, Instant at) {
        var texts = said.texts();
        var notice = new Notices.Notice(
                "platform.privacy." + event,
                texts.of(
                        "platform.privacy.notice." + event + ".title",
                        request.kind().label()),
                texts.of("platform.privacy.notice." + event + ".text", outcome),
                request.url());
        said.notices().tell(List.of(request.person()), notice, at);
    }
}
