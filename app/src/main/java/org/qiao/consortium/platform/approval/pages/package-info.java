/** 审批的页面 — what waits for a person, one approval with its trace and its 审批单, the route that is chosen, the list as a file. */
@NullMarked
package org.qiao.consortium.platform.approval.pages;

import org.jspecify.annotations.NullMarked;
