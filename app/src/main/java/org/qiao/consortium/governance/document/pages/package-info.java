/** 文件与条款的页面. */
@NullMarked
package org.qiao.consortium.governance.document.pages;

import org.jspecify.annotations.NullMarked;
