/** Rows, cells and words as files have them, whatever the format. */
@NullMarked
package org.qiao.consortium.platform.sheets.raw;

import org.jspecify.annotations.NullMarked;
