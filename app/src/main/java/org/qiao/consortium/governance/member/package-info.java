/** 成员 — the consortium and the units that belong to it. */
@NullMarked
package org.qiao.consortium.governance.member;

import org.jspecify.annotations.NullMarked;
