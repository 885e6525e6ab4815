/**
 * 导入 — batches: upload and check, preview, commit, error workbook. The same for every kind of sheet; what is particular
 * is said by {@link org.qiao.consortium.platform.sheets.SheetImport}. Start reading at {@link UploadSheet}.
 */
@NullMarked
package org.qiao.consortium.platform.sheets.imports;

import org.jspecify.annotations.NullMarked;
