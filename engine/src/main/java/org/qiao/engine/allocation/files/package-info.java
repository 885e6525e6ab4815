/** {@code bin/allocate}: a market in CSV files, its matching beside them. */
@NullMarked
package org.qiao.engine.allocation.files;

import org.jspecify.annotations.NullMarked;
