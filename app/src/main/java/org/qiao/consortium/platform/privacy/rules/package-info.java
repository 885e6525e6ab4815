/** 个人信息处理规则 — the public page and its versions. Start at {@link LoadProcessing}. */
@NullMarked
package org.qiao.consortium.platform.privacy.rules;

import org.jspecify.annotations.NullMarked;
