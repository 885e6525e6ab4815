/** 制度的页面. */
@NullMarked
package org.qiao.consortium.governance.charter.pages;

import org.jspecify.annotations.NullMarked;
