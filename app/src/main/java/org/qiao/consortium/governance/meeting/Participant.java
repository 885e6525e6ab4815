package org.qiao.consortium.governance.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;

/**
 * 应到席位 — a seat at a meeting: who holds it, what was replied, who signed in.
 *
 * @param place of the seat in its body
 * @param signedInAs name of who came; empty while nobody did
 * @param byAlternate whether the alternate came
 * @param enteredBy who of 秘书处 signed for them; empty when they did themselves
 */
public record Participant(
        UUID seat,
        int place,
        String called,
        OrganizationId unitId,
        String unit,
        String holder,
        Optional<PersonId> person,
        String alternate,
        Optional<PersonId> alternatePerson,
        boolean voting,
        Reply reply,
        String replyReason,
        Optional<Instant> signedInAt,
        String signedInAs,
        boolean byAlternate,
        String enteredBy) {

    /** 回复. */
    public enum Reply {
        NONE("未回复"),
        COMING("参加"),
        EXCUSED("请假"),
        ALTERNATE("由代表参加");

        private final String label;

        Reply(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isPresent() {
        return signedInAt.isPresent();
    }

    /** Whether this person may sit here: as the holder, or as the alternate. */
    public boolean isOf(PersonId who) {
        return person.filter(who::equals).isPresent()
                || alternatePerson.filter(who::equals).isPresent();
    }

    /** Whether this person is the one who came. */
    public boolean isRepresentedBy(PersonId who) {
        return isPresent()
                && (byAlternate ? alternatePerson : person).filter(who::equals).isPresent();
    }
}
