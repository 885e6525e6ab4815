package org.qiao.consortium.governance.announcement.pages;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What form.jte gets. @param least the shortest period @param endsOn the last day of the usual period, if opened today */
public record AnnouncementFormPage(Frame frame, AnnouncementForm form, int least, LocalDate endsOn, FormErrors errors) {

    public List<Choice> kinds() {
        return Kinds.choices();
    }
}
