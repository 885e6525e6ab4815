package org.qiao.consortium.exchange.listing.portal;

import org.qiao.consortium.platform.pages.Frame;

/** 口径说明. @param least, {@code answerDays}, {@code staleDays} the settings in force */
public record AboutPage(Frame frame, int least, int answerDays, int staleDays, boolean verified) {}
