/** 查看未成年人完整信息 — asked for, approved by a second person, and good for some days. Start at {@link Sights}. */
@NullMarked
package org.qiao.consortium.students.sight;

import org.jspecify.annotations.NullMarked;
