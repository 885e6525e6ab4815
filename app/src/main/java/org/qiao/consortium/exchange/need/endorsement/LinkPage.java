package org.qiao.consortium.exchange.need.endorsement;

import org.qiao.consortium.platform.pages.Frame;

/** What link.jte gets. @param code drawing of the address for a telephone @param message ready to send to the firm */
public record LinkPage(Frame frame, String needUrl, String employer, String address, String code, String message) {}
