/** 个人信息保护台账 — impact assessments, incidents, the yearly audit of minors' data. Start at {@link RegisterPages}. */
@NullMarked
package org.qiao.consortium.platform.privacy.register;

import org.jspecify.annotations.NullMarked;
