package org.qiao.consortium.exchange.need.endorsement;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.OwnNeeds;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 请企业确认 — makes a link for the firm in whose name a need was entered; to be shown once and sent on by the clerk. */
@Component
class AskFirm {

    static final Duration LASTS = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 18;

    private final OwnNeeds own;
    private final EndorsementStore store;
    private final Secrets secrets;
    private final Deeds deeds;
    private final SecureRandom random = new SecureRandom();

    AskFirm(OwnNeeds own, EndorsementStore store, Secrets secrets, Deeds deeds) {
        this.own = own;
        this.store = store;
        this.secrets = secrets;
        this.deeds = deeds;
    }

    /** @param token of the link; only its digest is kept */
    record Asked(Need need, String token, Instant until) {}

    /** @throws Refused for a need that nobody else entered, or a closed one */
    @Transactional
    Asked ask(String number, Viewer by, Instant at) {
        var need = own.get(number, by);
        if (!need.view().isEnteredForAnother() || need.status() == NeedStatus.CLOSED) {
            throw new Refused(List.of(Refusal.of(ExchangeError.NEED_NOTHING_TO_ENDORSE, "")));
        }
        var token = token();
        var until = at.plus(LASTS);
        store.ask(need.id(), digestOf(token), at, until);
        deeds.record(Deed.of("exchange.need.endorsement-asked", need.subject(), need.number()), by.actor(), at);
        return new Asked(need, token, until);
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }

    byte[] digestOf(String token) {
        return secrets.digest("need.endorsement", token);
    }
}
