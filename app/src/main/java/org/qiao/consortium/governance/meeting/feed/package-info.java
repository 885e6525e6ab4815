/** 会议日历 — an address that a calendar subscribes to (iCalendar, RFC 5545): the meetings of one person. */
@NullMarked
package org.qiao.consortium.governance.meeting.feed;

import org.jspecify.annotations.NullMarked;
