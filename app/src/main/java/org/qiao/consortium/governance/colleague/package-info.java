/** 本单位人员 — who acts for a unit; its own clerks add and remove colleagues. */
@NullMarked
package org.qiao.consortium.governance.colleague;

import org.jspecify.annotations.NullMarked;
