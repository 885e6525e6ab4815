/** 填写的内容 — reads what forms of this module bring, so that each says "empty" and "unreadable" in the same way. */
@NullMarked
package org.qiao.consortium.governance.typed;

import org.jspecify.annotations.NullMarked;
