package org.qiao.consortium.governance.meeting.resolution;

import java.util.List;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 一项决议. @param newTaskUrl where a task is made of it; empty when the viewer may not */
public record ResolutionPage(
        Frame frame, ResolutionRow row, List<DeedLine> trail, boolean maySettle, String newTaskUrl) {

    public String url() {
        return "/resolutions/" + row.number();
    }

    public boolean isInForce() {
        return row.status() == ResolutionStatus.IN_FORCE;
    }

    public Field reason(String label) {
        return FormErrors.none().field("reason", label, "");
    }
}
