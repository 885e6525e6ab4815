/** 监护人 — confirms with a code or on paper. Start at {@link ConfirmAsGuardian}. */
@NullMarked
package org.qiao.consortium.students.guardian;

import org.jspecify.annotations.NullMarked;
