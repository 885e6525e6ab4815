package org.qiao.consortium.platform.privacy.request;

import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Frame;

/** What the holder of a receipt reads. */
public record ReceiptPage(
        Frame frame,
        String address,
        String number,
        String kind,
        String child,
        LocalDate dueOn,
        boolean overdue,
        Optional<RequestPage.Answer> answer) {}
