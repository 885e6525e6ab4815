/** 我的信息 — what a student sees and decides on the phone. */
@NullMarked
package org.qiao.consortium.students.mine;

import org.jspecify.annotations.NullMarked;
