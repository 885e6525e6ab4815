package org.qiao.consortium.governance.council.pages;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.SeatRow;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 一个机构.
 *
 * @param below bodies under it
 * @param days before the end of a term from which on it is shown
 */
public record BodyPage(
        Frame frame,
        Body body,
        List<Fact> facts,
        List<Fact> way,
        List<ErrorLine> warnings,
        List<SeatRow> seats,
        List<Below> below,
        List<DeedLine> trail,
        boolean mayChange,
        LocalDate today,
        int days) {

    public record Below(String name, String kind, String url) {}

    public String url() {
        return "/bodies/" + body.number();
    }

    public Field reason(String label) {
        return FormErrors.none().field("reason", label, "");
    }
}
