/** 表彰与案例 — good practice that units send in: scored by criteria, announced to the public, then awarded. */
@NullMarked
package org.qiao.consortium.governance.recognition;

import org.jspecify.annotations.NullMarked;
