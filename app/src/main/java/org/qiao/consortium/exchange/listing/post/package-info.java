/** 企业需求清单 — the list of posts that anyone may read, each post's public page and its poster. */
@NullMarked
package org.qiao.consortium.exchange.listing.post;

import org.jspecify.annotations.NullMarked;
