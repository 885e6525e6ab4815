package org.qiao.consortium.students.mine;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tone;

/**
 * What a student sees of the own data.
 *
 * @param age where the student stands: under 14, under 16, under 18 or of age
 * @param mayDecide false under 14 until the guardian has confirmed
 * @param needsGuardian whether contacts wait for the guardian
 * @param guardian 姓名 and how it was confirmed, masked; empty when the roster names none
 * @param code a fresh code for the guardian, shown once
 */
public record MyInformationPage(
        Frame frame,
        String school,
        String number,
        List<Fact> facts,
        String age,
        boolean mayDecide,
        boolean needsGuardian,
        List<Fact> guardian,
        Optional<String> code,
        List<PurposeLine> purposes,
        List<DeedLine> looks,
        FormErrors errors) {

    /** @param stands whether the consent stands now */
    public record PurposeLine(
            String purpose,
            String label,
            int version,
            String receiver,
            String kinds,
            String text,
            String period,
            String state,
            Tone tone,
            String since,
            boolean stands) {}

    public boolean hasOpen() {
        return purposes.stream().anyMatch(it -> !it.stands());
    }
}
