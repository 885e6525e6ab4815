package org.qiao.consortium.governance.council;

import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.platform.pages.Tone;

/**
 * 席位 in a list.
 *
 * @param account whether the holder can sign in
 */
public record SeatRow(
        String bodyNumber,
        String bodyName,
        BodyKind bodyKind,
        int place,
        SeatOffice office,
        String called,
        String unit,
        String unitNumber,
        OrganizationKind unitKind,
        String holder,
        String holderPost,
        boolean account,
        String alternate,
        boolean voting,
        LocalDate since,
        Optional<LocalDate> until) {

    /** 任期状况. */
    public enum Term {
        VACANT("空缺", Tone.WARN),
        OVER("任期已满", Tone.BAD),
        ENDS_SOON("即将届满", Tone.WARN),
        HOLDS("任期内", Tone.GOOD);

        private final String label;
        private final Tone tone;

        Term(String label, Tone tone) {
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

    public Term term(LocalDate today, int days) {
        if (holder.isEmpty()) {
            return Term.VACANT;
        }
        if (until.filter(it -> it.isBefore(today)).isPresent()) {
            return Term.OVER;
        }
        return until.filter(it -> !it.isAfter(today.plusDays(days))).isPresent() ? Term.ENDS_SOON : Term.HOLDS;
    }
}
