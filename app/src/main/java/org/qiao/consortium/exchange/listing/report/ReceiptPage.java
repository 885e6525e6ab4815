package org.qiao.consortium.exchange.listing.report;

import org.qiao.consortium.platform.pages.Frame;

/** 举报回执 — what the reporter sees with the code: received, and later the answer. @param address absolute, to be kept */
public record ReceiptPage(Frame frame, Report report, String address) {}
