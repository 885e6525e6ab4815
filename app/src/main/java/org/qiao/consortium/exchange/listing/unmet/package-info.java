/** 缺口 — what nobody could supply, kept with its reason. */
@NullMarked
package org.qiao.consortium.exchange.listing.unmet;

import org.jspecify.annotations.NullMarked;
