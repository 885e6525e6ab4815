/** 函件 — reminders, urging letters, supervision orders, letters of request. */
@NamedInterface("letters")
@NullMarked
package org.qiao.consortium.governance.plan.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
