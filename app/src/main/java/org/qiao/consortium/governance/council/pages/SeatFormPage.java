package org.qiao.consortium.governance.council.pages;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.council.SeatForm;
import org.qiao.consortium.governance.council.SeatOffice;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 设置席位、更换人选.
 *
 * @param shown names beside the codes that were chosen
 * @param endUrl where the seat is abolished; empty for a new one
 */
public record SeatFormPage(
        Frame frame,
        SeatForm form,
        Shown shown,
        String action,
        String cancelUrl,
        String endUrl,
        int version,
        FormErrors errors) {

    public record Shown(String unit, String holder, String alternate) {}

    public List<Choice> offices() {
        return Arrays.stream(SeatOffice.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public Field reason() {
        return FormErrors.none().field("reason", "撤销原因", "");
    }
}
