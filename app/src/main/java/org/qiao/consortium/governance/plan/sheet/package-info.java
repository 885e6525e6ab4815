/** 任务导入. */
@NullMarked
package org.qiao.consortium.governance.plan.sheet;

import org.jspecify.annotations.NullMarked;
