/** 交接 — what a person leaves open when their account is closed, and who takes it over. */
@NamedInterface("handover")
@NullMarked
package org.qiao.consortium.platform.identity.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
