/** 导出 — lists out as workbooks and comma-separated text. Start reading at {@link SheetWriter}. */
@NamedInterface("exports")
@NullMarked
package org.qiao.consortium.platform.sheets.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
