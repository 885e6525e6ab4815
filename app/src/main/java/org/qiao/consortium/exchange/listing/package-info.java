/** 清单 — what the consortium shows: the portal, the lists of posts and of students, supply and demand. */
@NullMarked
package org.qiao.consortium.exchange.listing;

import org.jspecify.annotations.NullMarked;
