/**
 * 表格 — people's sheets in and out: templates, reading with every error named by cell, the user's own workbook back
 * with the errors in it, exports.
 *
 * <p>A module declares its columns once in a {@link org.qiao.consortium.platform.sheets.SheetLayout}. Start reading at
 * {@link org.qiao.consortium.platform.sheets.SheetReader}.
 */
@NamedInterface("sheets")
@NullMarked
package org.qiao.consortium.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
