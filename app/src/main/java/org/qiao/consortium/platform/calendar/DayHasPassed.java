package org.qiao.consortium.platform.calendar;

import java.time.LocalDate;

/** A day has ended. Told once for each day, in order, also for those on which nothing ran; listeners are idempotent. */
public record DayHasPassed(LocalDate date) {}
