/** 用人单位核验 — whether 秘书处 has seen that a unit is what it says: licence, credit, a call back. */
@NullMarked
package org.qiao.consortium.governance.verification;

import org.jspecify.annotations.NullMarked;
