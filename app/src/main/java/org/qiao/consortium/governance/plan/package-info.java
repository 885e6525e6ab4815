/** 任务 — the annual plan, its key tasks and sub-tasks, who leads and supports, how far they are. */
@NullMarked
package org.qiao.consortium.governance.plan;

import org.jspecify.annotations.NullMarked;
