/** 审批 — asks the right people for a decision and carries it out in their transaction. */
@NamedInterface("approval")
@NullMarked
package org.qiao.consortium.platform.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
