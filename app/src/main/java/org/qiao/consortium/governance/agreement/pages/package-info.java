/** 协议的页面 — list, one agreement, its form, signing. */
@NullMarked
package org.qiao.consortium.governance.agreement.pages;

import org.jspecify.annotations.NullMarked;
