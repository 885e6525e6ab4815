/** 协议 — the register of agreements: parties, term, clauses, shares, signing in order, amendments as editions. */
@NullMarked
package org.qiao.consortium.governance.agreement;

import org.jspecify.annotations.NullMarked;
