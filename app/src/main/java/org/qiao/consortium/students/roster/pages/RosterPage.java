package org.qiao.consortium.students.roster.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.students.roster.StudentFilter;
import org.qiao.consortium.students.roster.StudentRow;

/** @param keeps whether the viewer may import and export: 学校经办 */
public record RosterPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        StudentFilter filter,
        List<StudentRow> rows,
        List<Choice> classes,
        List<Choice> statuses,
        List<Choice> consents,
        List<Choice> steps,
        List<Chip> chips,
        boolean keeps,
        FormErrors errors) {

    public boolean isFiltered() {
        return !chips.isEmpty();
    }
}
