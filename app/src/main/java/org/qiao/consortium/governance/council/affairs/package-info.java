/** 法人形式与部门联络 — what the consortium is before the law, and who speaks for the seven departments. */
@NamedInterface("affairs")
@NullMarked
package org.qiao.consortium.governance.council.affairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
