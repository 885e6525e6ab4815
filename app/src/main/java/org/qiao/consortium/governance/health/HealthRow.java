package org.qiao.consortium.governance.health;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 体检明细的一行.
 *
 * @param url of the thing itself; empty when the viewer may count it and not open it
 * @param group by which rows are counted: a unit, an age; empty for none
 * @param on the day that matters: when it was due, or ends
 */
record HealthRow(String title, String url, String detail, String group, Optional<LocalDate> on) {}
