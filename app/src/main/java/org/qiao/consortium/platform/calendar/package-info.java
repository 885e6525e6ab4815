/** 日历 — tells everybody that a day has passed, also those days on which nothing ran; counts working days. */
@NamedInterface("calendar")
@NullMarked
package org.qiao.consortium.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
