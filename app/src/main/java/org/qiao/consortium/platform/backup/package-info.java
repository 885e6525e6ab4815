/** 备份 — a consistent copy of the whole database while it is at work, and a new database made from it. */
@NamedInterface("backup")
@NullMarked
package org.qiao.consortium.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
