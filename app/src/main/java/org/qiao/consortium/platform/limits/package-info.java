/** 频次 — how often something may be tried, counted in the database for all instances together. */
@NamedInterface("limits")
@NullMarked
package org.qiao.consortium.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
