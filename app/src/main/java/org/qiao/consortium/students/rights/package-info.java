/** 学生的个人信息权利 — what is held, what is deleted, what is no longer used. Start at {@link StudentData}. */
@NullMarked
package org.qiao.consortium.students.rights;

import org.jspecify.annotations.NullMarked;
