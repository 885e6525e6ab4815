/** 建立 — the first deed of an installation: the consortium, its 秘书处, its first administrator. */
@NullMarked
package org.qiao.consortium.governance.founding;

import org.jspecify.annotations.NullMarked;
