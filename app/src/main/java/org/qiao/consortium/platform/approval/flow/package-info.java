/** 流转 — through which hands an approval goes: steps, who stands in for whom, opinions. Start reading at {@link Step}. */
@NullMarked
package org.qiao.consortium.platform.approval.flow;

import org.jspecify.annotations.NullMarked;
