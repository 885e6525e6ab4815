package org.qiao.consortium.governance.meeting.feed;

import org.qiao.consortium.platform.pages.Frame;

/** 订阅会议日历. @param address absolute, shown once after it was made; empty otherwise */
public record CalendarPage(Frame frame, boolean has, String address) {}
