/** 征求意见的页面、汇总表和导出. */
@NullMarked
package org.qiao.consortium.governance.document.consultation.pages;

import org.jspecify.annotations.NullMarked;
