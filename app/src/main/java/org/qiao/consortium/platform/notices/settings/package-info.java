/** 消息设置与发送记录 — the pages of {@link org.qiao.consortium.platform.notices.outbox}. */
@NullMarked
package org.qiao.consortium.platform.notices.settings;

import org.jspecify.annotations.NullMarked;
