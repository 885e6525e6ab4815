/** 任务的页面. */
@NullMarked
package org.qiao.consortium.governance.plan.pages;

import org.jspecify.annotations.NullMarked;
