/** 留痕 — deeds: who did what to which thing, when, as whom and why. Append-only. */
@NamedInterface("audit")
@NullMarked
package org.qiao.consortium.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
