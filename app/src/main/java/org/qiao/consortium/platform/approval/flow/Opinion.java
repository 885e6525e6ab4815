package org.qiao.consortium.platform.approval.flow;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;

/**
 * 审批意见 — what somebody said on an item at a step.
 *
 * @param person who said it
 * @param behalfOf for whom, when that one had delegated
 * @param superseded whether it was taken back or the item went back behind it: it does not count any more
 */
public record Opinion(
        UUID item,
        UUID step,
        Verdict verdict,
        String text,
        PersonId person,
        String name,
        OrganizationId organization,
        Optional<PersonId> behalfOf,
        String behalfName,
        Instant at,
        boolean superseded) {

    /** Which way an item goes. */
    public enum Verdict {
        APPROVED("同意"),
        RETURNED("退回提交人"),
        SENT_BACK("退回前面的步骤");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whose turn it was. */
    public PersonId candidate() {
        return behalfOf.orElse(person);
    }

    /** 罗维民（受周敏委托）. */
    public String saidBy() {
        return behalfOf.isPresent() ? name + "（受" + behalfName + "委托）" : name;
    }
}
