/**
 * 附件 — files that belong to a thing: kept once by what is in them, seen by who sees the thing.
 *
 * <p>Hides: how content is kept (sealed parts, one copy), what a file really is, how it is served without harm. A slice
 * implements {@link org.qiao.consortium.platform.files.FileSubject} and shows a {@code FilesCard}. Start reading at
 * {@code AttachFile}. Page: docs/modules/files.md
 */
@NamedInterface("files")
@NullMarked
package org.qiao.consortium.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
