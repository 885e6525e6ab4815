/** 任务的状态与红黄 — where a task is in its life, and how it stands by its dates. */
@NamedInterface("task-state")
@NullMarked
package org.qiao.consortium.governance.plan.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
