/** 匹配条件 — hard criteria first, then the named soft ones with their weights. Pure. */
@NullMarked
package org.qiao.consortium.exchange.matching.criteria;

import org.jspecify.annotations.NullMarked;
