/** 公文 — papers in official layout as DOCX files: minutes, letters, summaries. */
@NamedInterface("papers")
@NullMarked
package org.qiao.consortium.platform.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
