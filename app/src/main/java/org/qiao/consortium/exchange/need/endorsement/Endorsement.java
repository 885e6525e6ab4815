package org.qiao.consortium.exchange.need.endorsement;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * 企业的答复 — to one link.
 *
 * @param content digest of what the firm saw when it answered
 * @param answeredBy the name that whoever answered gave
 */
record Endorsement(Outcome outcome, byte[] content, String answeredBy, String reason, Instant answeredAt) {

    enum Outcome {
        CONFIRMED,
        OBJECTED;

        static Optional<Outcome> of(String name) {
            return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
        }
    }

    /** Whether the need still says what the firm saw. */
    boolean isAbout(byte[] now) {
        return Arrays.equals(content, now);
    }
}
