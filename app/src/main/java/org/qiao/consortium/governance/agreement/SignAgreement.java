package org.qiao.consortium.governance.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签署 — in order: each party after those before it. A party confirms in the platform, or the signature on paper is registered
 * with its scan. When the last one has signed, the edition holds from its day.
 */
@Component
public class SignAgreement {

    private final AgreementStore store;
    private final AgreementNotices notices;
    private final Attachments attachments;
    private final Deeds deeds;

    SignAgreement(AgreementStore store, AgreementNotices notices, Attachments attachments, Deeds deeds) {
        this.store = store;
        this.notices = notices;
        this.attachments = attachments;
        this.deeds = deeds;
    }

    /** 送签. */
    @Transactional
    public void send(Agreement read, Edition draft, Viewer by, Instant at) {
        var agreement = store.lock(read.id());
        var sent = draft.move(EditionStatus.SIGNING, Optional.empty());
        store.save(sent);
        deeds.record(
                Deed.of("governance.agreement.sent", agreement.subject(), agreement.number())
                        .moved(draft.status(), sent.status()),
                by.actor(),
                at);
        notices.toSign(agreement, sent, at);
    }

    /**
     * @param unit whose signature it is
     * @param way confirmed in the platform or on paper
     * @param on day of the signature
     */
    @Transactional
    public void sign(
            Agreement read,
            OrganizationId unit,
            Signature way,
            String signer,
            Optional<LocalDate> on,
            Viewer by,
            Instant at) {
        var agreement = store.lock(read.id());
        var edition = signing(agreement);
        var next = edition.next().filter(it -> it.party().unit().equals(unit));
        Refused.ifAny(Rule.refusals(
                AgreementRules.SIGNING,
                new AgreementRules.Signing(
                        next.isPresent(),
                        way == Signature.ON_PAPER,
                        signer,
                        on,
                        BusinessTime.dateOf(at),
                        !attachments.of(agreement.subject()).isEmpty())));
        store.sign(next.orElseThrow(), way, signer.strip(), on, "");
        deeds.record(
                Deed.of("governance.agreement.signed", agreement.subject(), agreement.number())
                        .with("way", way.name())
                        .because(way.label() + "：" + signer.strip()),
                by.actor(),
                at);
        var left = signing(agreement);
        if (left.next().isPresent()) {
            notices.toSign(agreement, left, at);
        } else {
            complete(agreement, left, at);
        }
    }

    private void complete(Agreement agreement, Edition edition, Instant at) {
        var last =
                edition.parties().stream().flatMap(it -> it.signedOn().stream()).max(LocalDate::compareTo);
        store.save(edition.move(EditionStatus.SIGNED, last));
        deeds.recordBySystem(
                Deed.of("governance.agreement.completed", agreement.subject(), agreement.number())
                        .moved(EditionStatus.SIGNING, EditionStatus.SIGNED),
                at);
        notices.tellParties("completed", agreement, edition, at);
    }

    /** 不签 — ends the signing of this edition; what held before goes on. @param reason required */
    @Transactional
    public void decline(Agreement read, OrganizationId unit, String reason, Viewer by, Instant at) {
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(AgreementError.REASON_MISSING, "reason")));
        }
        var agreement = store.lock(read.id());
        var edition = signing(agreement);
        var next = edition.next()
                .filter(it -> it.party().unit().equals(unit))
                .orElseThrow(() -> new Refused(List.of(Refusal.of(AgreementError.NOT_IN_TURN, ""))));
        store.sign(next, Signature.DECLINED, by.name(), Optional.empty(), reason.strip());
        store.save(edition.move(EditionStatus.DROPPED, Optional.empty()));
        deeds.record(
                Deed.of("governance.agreement.declined", agreement.subject(), agreement.number())
                        .because(reason.strip()),
                by.actor(),
                at);
        notices.tellParties("declined", agreement, edition, at);
    }

    /** 终止 before its time. @param reason required */
    @Transactional
    public void end(Agreement read, Optional<LocalDate> on, String reason, Viewer by, Instant at) {
        var wrong = new ArrayList<Refusal>();
        if (reason.isBlank()) {
            wrong.add(Refusal.of(AgreementError.REASON_MISSING, "reason"));
        }
        if (on.isEmpty()) {
            wrong.add(Refusal.of(AgreementError.DATE_SHAPE, "endedOn"));
        }
        var agreement = store.lock(read.id());
        var holds = Standing.inForce(agreement, store.editions(agreement), BusinessTime.dateOf(at));
        if (holds.isEmpty()) {
            wrong.add(Refusal.of(AgreementError.NOT_IN_FORCE, ""));
        }
        Refused.ifAny(wrong);
        store.end(agreement, on.orElseThrow());
        deeds.record(
                Deed.of("governance.agreement.ended", agreement.subject(), agreement.number())
                        .with("on", on.orElseThrow().toString())
                        .because(reason.strip()),
                by.actor(),
                at);
        notices.tellParties("ended", agreement, holds.orElseThrow(), at);
    }

    private Edition signing(Agreement agreement) {
        return store.editions(agreement).stream()
                .filter(it -> it.status() == EditionStatus.SIGNING)
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(Refusal.of(AgreementError.NOT_IN_TURN, ""))));
    }
}
