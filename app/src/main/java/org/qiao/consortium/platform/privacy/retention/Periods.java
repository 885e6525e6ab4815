package org.qiao.consortium.platform.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.platform.parameters.Regulations;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** 保存期限 — the dated periods, in whole months. */
@Component
class Periods {

    private final Regulations regulations;
    private final Texts texts;
    private final Parameters settings = Parameters.load("platform/retention");

    Periods(Regulations regulations, Texts texts) {
        this.regulations = regulations;
        this.texts = texts;
    }

    /** @param reference as it is quoted, with 待核 where it is not confirmed */
    record Period(int months, Instant cutOff, String told, String reference) {}

    /** What is older than the answer's {@code cutOff} is out of date on that day. */
    Period of(String kind, LocalDate today) {
        var dated = settings.on(kind, today);
        var months = dated.asInt();
        var cutOff = today.minusMonths(months).atStartOfDay(BusinessTime.ZONE).toInstant();
        var told = texts.of("platform.privacy.months", months)
                + (dated.verified() ? "" : texts.of("platform.privacy.unverified"));
        return new Period(months, cutOff, told, regulations.quote(dated.reference()));
    }

    Iterable<String> kinds() {
        return settings.names();
    }
}
