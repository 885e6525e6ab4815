/** 门户 — the first page, and what the figures mean. */
@NullMarked
package org.qiao.consortium.exchange.listing.portal;

import org.jspecify.annotations.NullMarked;
