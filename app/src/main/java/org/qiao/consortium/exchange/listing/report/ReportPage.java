package org.qiao.consortium.exchange.listing.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 一件举报, with the form that answers it while it waits. */
public record ReportPage(
        Frame frame,
        Report report,
        String outcome,
        String answer,
        List<DeedLine> trail,
        LocalDate today,
        FormErrors errors) {

    public List<Choice> outcomes() {
        return Arrays.stream(ReportOutcome.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
