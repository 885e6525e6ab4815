package org.qiao.consortium.governance.meeting;

import java.time.Instant;

/** 会议 in a list. @param resolutions how many it has passed */
public record MeetingRow(
        String number,
        String title,
        MeetingKind kind,
        String body,
        String bodyNumber,
        Instant startsAt,
        String place,
        MeetingStatus status,
        boolean signed,
        int resolutions) {}
