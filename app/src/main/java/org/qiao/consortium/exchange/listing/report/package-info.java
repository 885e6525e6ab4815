/** 举报 — anyone may report a post; 秘书处 answers within the days set. */
@NullMarked
package org.qiao.consortium.exchange.listing.report;

import org.jspecify.annotations.NullMarked;
