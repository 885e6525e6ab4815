/**
 * 公示 — a public notice of items: the period in working days, what is held by an objection, what takes effect at its end.
 */
@NullMarked
package org.qiao.consortium.governance.announcement;

import org.jspecify.annotations.NullMarked;
