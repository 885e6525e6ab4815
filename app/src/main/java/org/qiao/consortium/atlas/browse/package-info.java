/** 浏览 — the pages of the catalogues: trees, lists, each entry with all that hangs on it, and what search fields offer. */
@NullMarked
package org.qiao.consortium.atlas.browse;

import org.jspecify.annotations.NullMarked;
