/** 参数与法规 — dated values with dated references, and the register of law and policy that rules cite. */
@NamedInterface("parameters")
@NullMarked
package org.qiao.consortium.platform.parameters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
