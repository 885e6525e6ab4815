/** 登记 — an enterprise enters itself and works on drafts at once. */
@NullMarked
package org.qiao.consortium.governance.registration;

import org.jspecify.annotations.NullMarked;
