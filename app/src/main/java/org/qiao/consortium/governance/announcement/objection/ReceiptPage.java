package org.qiao.consortium.governance.announcement.objection;

import org.qiao.consortium.platform.pages.Frame;

/** 异议回执 — received, and later the answer. @param address absolute, to be kept */
public record ReceiptPage(Frame frame, Objection objection, String address) {}
