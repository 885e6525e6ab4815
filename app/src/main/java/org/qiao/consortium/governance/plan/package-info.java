/** 任务 — the annual plan, its key tasks and sub-tasks, who leads and supports, how far they are. */
@NamedInterface("plan")
@NullMarked
package org.qiao.consortium.governance.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
