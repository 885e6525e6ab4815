/** 组织架构的页面 — the chart that one can click, a body, its seats, the forms. */
@NullMarked
package org.qiao.consortium.governance.council.pages;

import org.jspecify.annotations.NullMarked;
