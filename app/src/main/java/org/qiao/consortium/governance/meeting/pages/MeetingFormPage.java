package org.qiao.consortium.governance.meeting.pages;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.meeting.MeetingForm;
import org.qiao.consortium.governance.meeting.MeetingKind;
import org.qiao.consortium.governance.meeting.MeetingWay;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 召集会议. @param bodies that may call one; empty when it stands already */
public record MeetingFormPage(
        Frame frame,
        MeetingForm form,
        List<Choice> bodies,
        String action,
        String cancelUrl,
        int version,
        FormErrors errors) {

    public boolean isNew() {
        return !bodies.isEmpty() || version == 0 && action.equals("/meetings");
    }

    public List<Choice> kinds() {
        return Arrays.stream(MeetingKind.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }

    public List<Choice> ways() {
        return Arrays.stream(MeetingWay.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
