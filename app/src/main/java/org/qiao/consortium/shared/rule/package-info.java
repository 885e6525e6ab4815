/** 规则与答复 — a rule has a code, a source and a question; all that are broken answer at once. */
@NamedInterface("rule")
@NullMarked
package org.qiao.consortium.shared.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
