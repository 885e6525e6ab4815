/** 进度 — how far each class has come, reminders, codes to hand out. */
@NullMarked
package org.qiao.consortium.students.board;

import org.jspecify.annotations.NullMarked;
