/** 消息 — what a person should know: an inbox, read and unread. */
@NamedInterface("notices")
@NullMarked
package org.qiao.consortium.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
