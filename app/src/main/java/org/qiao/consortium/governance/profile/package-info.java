/** 联合体概况 — what the consortium is and who belongs to it, for everyone. */
@NullMarked
package org.qiao.consortium.governance.profile;

import org.jspecify.annotations.NullMarked;
