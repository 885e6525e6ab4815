/** 入册 — how a school's words about students become entries of its roster: by sheet and by form, under the same rules. */
@NullMarked
package org.qiao.consortium.students.intake;

import org.jspecify.annotations.NullMarked;
