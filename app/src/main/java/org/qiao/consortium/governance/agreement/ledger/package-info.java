/** 投入与受益台账 — who gave what, who got what. */
@NullMarked
package org.qiao.consortium.governance.agreement.ledger;

import org.jspecify.annotations.NullMarked;
