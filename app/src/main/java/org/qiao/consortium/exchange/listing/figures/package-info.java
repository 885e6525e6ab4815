/** 供需对照 — people wanted and people looking, by occupation and by chain. */
@NullMarked
package org.qiao.consortium.exchange.listing.figures;

import org.jspecify.annotations.NullMarked;
