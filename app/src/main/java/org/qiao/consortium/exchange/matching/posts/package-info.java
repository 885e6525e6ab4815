/** 在招岗位的内存副本 — all open posts, grouped by occupation, for those who look for the best. Start at {@link BestPosts}. */
@NullMarked
package org.qiao.consortium.exchange.matching.posts;

import org.jspecify.annotations.NullMarked;
