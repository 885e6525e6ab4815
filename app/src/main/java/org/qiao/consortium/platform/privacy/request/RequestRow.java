package org.qiao.consortium.platform.privacy.request;

import org.qiao.consortium.platform.pages.Tone;

/** A line of a list of requests, the name masked. */
public record RequestRow(
        String number,
        String person,
        String kind,
        String asker,
        String state,
        Tone tone,
        String askedOn,
        String dueOn,
        boolean overdue,
        String answeredOn) {}
