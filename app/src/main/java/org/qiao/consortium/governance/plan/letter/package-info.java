/** 函件 — reminders, urging letters, supervision orders, letters of request. */
@NullMarked
package org.qiao.consortium.governance.plan.letter;

import org.jspecify.annotations.NullMarked;
