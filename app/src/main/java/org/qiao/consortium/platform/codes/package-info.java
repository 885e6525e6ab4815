/** 代码表 — official lists of codes that everybody uses: regions (GB/T 2260) and industries (GB/T 4754). */
@NamedInterface("codes")
@NullMarked
package org.qiao.consortium.platform.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
