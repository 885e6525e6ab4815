/** 岗位需求的页面 — list, form, the thing itself, and its place on the workbench. */
@NullMarked
package org.qiao.consortium.exchange.need.pages;

import org.jspecify.annotations.NullMarked;
