/** 匹配 — proposes who fits where and why, and keeps what becomes of it. Start at {@link ProposeMatches} and {@link Criteria}. */
@NullMarked
package org.qiao.consortium.exchange.matching;

import org.jspecify.annotations.NullMarked;
import org.qiao.consortium.exchange.matching.criteria.Criteria;
