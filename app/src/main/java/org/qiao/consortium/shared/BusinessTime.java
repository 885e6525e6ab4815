package org.qiao.consortium.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which dates of the consortium are meant, wherever the server stands. */
public final class BusinessTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessTime() {}

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
