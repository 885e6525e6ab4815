/** 需求 — what a unit is looking for, from draft to closing. Start at {@link SubmitNeed}. */
@NullMarked
package org.qiao.consortium.exchange.need;

import org.jspecify.annotations.NullMarked;
