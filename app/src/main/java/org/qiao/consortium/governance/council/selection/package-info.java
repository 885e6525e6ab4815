/**
 * 牵头企业遴选 — call, candidates of the register, criteria, scores, decision by a resolution of the council, public notice; what
 * nobody objects to becomes a lead enterprise.
 */
@NamedInterface("selection")
@NullMarked
package org.qiao.consortium.governance.council.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
