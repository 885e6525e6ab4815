/** 知情同意 — the notice in its versions, what was agreed to, by whom, and until when. Start at {@link StandingConsents}. */
@NullMarked
package org.qiao.consortium.students.consent;

import org.jspecify.annotations.NullMarked;
