/** 身份 — people, their roles in units, sign-in, and who may open which page. */
@NamedInterface("identity")
@NullMarked
package org.qiao.consortium.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
