/** 看文件 — what a file is by its bytes, and the small picture of an image. Knows nothing of where files are kept. */
@NullMarked
package org.qiao.consortium.platform.files.look;

import org.jspecify.annotations.NullMarked;
