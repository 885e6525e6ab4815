/** Reads and mends xlsx workbooks part by part, without ever holding one as a whole. */
@NullMarked
package org.qiao.consortium.platform.sheets.xlsx;

import org.jspecify.annotations.NullMarked;
