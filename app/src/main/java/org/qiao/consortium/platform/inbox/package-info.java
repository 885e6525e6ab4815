/** 消息页 — where people read what they were told. Start at {@link org.qiao.consortium.platform.notices.Inbox}. */
@NullMarked
package org.qiao.consortium.platform.inbox;

import org.jspecify.annotations.NullMarked;
