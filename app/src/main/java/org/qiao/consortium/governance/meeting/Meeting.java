package org.qiao.consortium.governance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 会议.
 *
 * @param number {@code HY-2026-000001}
 */
public record Meeting(
        UUID id,
        String number,
        ConsortiumId consortium,
        BodyId body,
        Terms terms,
        MeetingStatus status,
        Minutes minutes,
        boolean example,
        int version) {

    public static final String KIND = "governance.meeting";

    /** @param note what the call says beside the agenda */
    public record Terms(
            MeetingKind kind,
            String title,
            Instant startsAt,
            Instant endsAt,
            String place,
            MeetingWay way,
            String note) {}

    /**
     * 会议纪要.
     *
     * @param number given when it is signed
     * @param signedBy name and office of who signs
     */
    public record Minutes(String text, String number, String signedBy, Optional<LocalDate> signedOn) {

        static Minutes none() {
            return new Minutes("", "", "", Optional.empty());
        }

        public boolean isSigned() {
            return signedOn.isPresent();
        }
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }
}
