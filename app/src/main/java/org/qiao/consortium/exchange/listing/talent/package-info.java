/** 学生信息清单 — how many will graduate, in counts for everyone; rows for verified employers only. */
@NullMarked
package org.qiao.consortium.exchange.listing.talent;

import org.jspecify.annotations.NullMarked;
