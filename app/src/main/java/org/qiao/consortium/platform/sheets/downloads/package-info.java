/**
 * 下载清单 — lists asked for as a file: answered at once, or made in the background and kept for some days. Start reading at
 * {@link AskForFile}.
 */
@NullMarked
package org.qiao.consortium.platform.sheets.downloads;

import org.jspecify.annotations.NullMarked;
