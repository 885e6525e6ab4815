/** 我的个人信息 — what is held about the one who looks. Start at {@link MyDataPages}. */
@NullMarked
package org.qiao.consortium.platform.privacy.mine;

import org.jspecify.annotations.NullMarked;
