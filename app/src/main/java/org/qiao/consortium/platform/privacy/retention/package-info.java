/** 到期处理 — what is out of date goes every night, and the log says what went by which rule. Start at {@link RunRetention}. */
@NullMarked
package org.qiao.consortium.platform.privacy.retention;

import org.jspecify.annotations.NullMarked;
