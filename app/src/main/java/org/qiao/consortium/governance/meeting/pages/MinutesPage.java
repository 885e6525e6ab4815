package org.qiao.consortium.governance.meeting.pages;

import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 会议纪要: written and signed on one page. */
public record MinutesPage(
        Frame frame,
        Meeting meeting,
        String text,
        String number,
        String signer,
        String on,
        int version,
        FormErrors errors) {

    public String url() {
        return "/meetings/" + meeting.number() + "/minutes";
    }
}
