package org.qiao.consortium.exchange.need.pages;

import org.qiao.consortium.platform.pages.Tone;

/** One line of the list. */
public record NeedRow(
        String number,
        String url,
        String title,
        String occupation,
        String employer,
        boolean enteredForAnother,
        String heads,
        String place,
        String pay,
        String until,
        String status,
        Tone tone,
        boolean submittable) {}
