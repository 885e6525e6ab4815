/** 对接的页面 — proposals, matches, and what may be done with them. */
@NullMarked
package org.qiao.consortium.exchange.matching.pages;

import org.jspecify.annotations.NullMarked;
