package org.qiao.consortium.governance.meeting.problem;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 一个问题, with what the viewer may do to it. @param meetings that are not over, to put it on an agenda */
public record ProblemPage(
        Frame frame,
        Problem problem,
        FilesCard files,
        List<DeedLine> trail,
        List<Choice> meetings,
        boolean organizes,
        boolean mayAnswer,
        boolean mayWithdraw,
        LocalDate today) {

    public String url() {
        return "/problems/" + problem.number();
    }

    public Field field(String name, String label, String value) {
        return FormErrors.none().field(name, label, value);
    }
}
