/**
 * 组织架构 — the bodies of the consortium and those beside it, their seats, and how each of them decides.
 *
 * <p>Start reading at {@link org.qiao.consortium.governance.council.SetUpBody}. Page: docs/modules/governance-council.md
 */
@NamedInterface("council")
@NullMarked
package org.qiao.consortium.governance.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
