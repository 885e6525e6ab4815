package org.qiao.consortium.platform.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 接口令牌 — what is known of one; the token itself is kept nowhere.
 *
 * @param number {@code LP-2026-000003}
 * @param ending its last four letters
 * @param perHour how many requests an hour
 * @param expiresOn last day on which it is good
 */
public record PartnerToken(
        UUID id,
        String number,
        ConsortiumId consortium,
        String partner,
        String purpose,
        Set<PartnerScope> scopes,
        String ending,
        int perHour,
        Instant issuedAt,
        LocalDate expiresOn,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt,
        long uses) {

    static final String KIND = "platform.partner-token";

    /** 状态. */
    public enum State {
        GOOD("有效", Tone.GOOD),
        SOON("即将到期", Tone.WARN),
        EXPIRED("已到期", Tone.QUIET),
        REVOKED("已吊销", Tone.BAD);

        private final String label;
        private final Tone tone;

        State(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }
    }

    private static final int SOON_DAYS = 14;

    SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public State state(LocalDate today) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        } else if (today.isAfter(expiresOn)) {
            return State.EXPIRED;
        } else {
            return today.plusDays(SOON_DAYS).isBefore(expiresOn) ? State.GOOD : State.SOON;
        }
    }

    boolean isGood(LocalDate today) {
        return revokedAt.isEmpty() && !today.isAfter(expiresOn);
    }
}
