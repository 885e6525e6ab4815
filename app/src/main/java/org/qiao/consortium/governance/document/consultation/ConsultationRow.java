package org.qiao.consortium.governance.document.consultation;

import java.time.LocalDate;

/**
 * A consultation in a list; the counts are of what the reader may see.
 *
 * @param unsettled opinions that wait for 秘书处
 */
public record ConsultationRow(
        String number,
        String title,
        LocalDate openedOn,
        LocalDate dueOn,
        ConsultationState state,
        int asked,
        int answered,
        int opinions,
        int unsettled) {

    public String url() {
        return "/consultations/" + number;
    }
}
