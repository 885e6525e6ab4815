/** 异议 — objections to announced items: taken in with or without a name, checked, answered. */
@NullMarked
package org.qiao.consortium.governance.announcement.objection;

import org.jspecify.annotations.NullMarked;
