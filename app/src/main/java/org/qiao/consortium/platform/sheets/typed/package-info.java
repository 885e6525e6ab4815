/** From the text of a cell to text, numbers and dates by the kind of its column. */
@NullMarked
package org.qiao.consortium.platform.sheets.typed;

import org.jspecify.annotations.NullMarked;
