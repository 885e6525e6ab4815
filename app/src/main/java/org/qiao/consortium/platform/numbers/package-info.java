/** 编号 — the numbers people see: kind, year, sequence. */
@NamedInterface("numbers")
@NullMarked
package org.qiao.consortium.platform.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
