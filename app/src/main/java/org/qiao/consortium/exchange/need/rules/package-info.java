/** 岗位需求的发布规则 — what must hold before a post is published, and the facts that the rules are asked about. */
@NullMarked
package org.qiao.consortium.exchange.need.rules;

import org.jspecify.annotations.NullMarked;
