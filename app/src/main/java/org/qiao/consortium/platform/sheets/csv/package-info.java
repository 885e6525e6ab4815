/** Reads comma-separated text in the encodings and dialects that spreadsheets write. */
@NullMarked
package org.qiao.consortium.platform.sheets.csv;

import org.jspecify.annotations.NullMarked;
