/** 对应列 — which of our columns the columns of a unit's own workbook are, asked once and remembered. */
@NullMarked
package org.qiao.consortium.platform.sheets.imports.columns;

import org.jspecify.annotations.NullMarked;
