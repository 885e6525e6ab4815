/** 求职意向 — what a student looks for; written by the student, or by the school from a paper form. Start at {@link SaveOffer}. */
@NullMarked
package org.qiao.consortium.exchange.offer;

import org.jspecify.annotations.NullMarked;
