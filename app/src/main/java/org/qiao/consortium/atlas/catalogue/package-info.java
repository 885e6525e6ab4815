/** 代码表 — the official catalogues as tables: loaded from our reference files, each with the document it comes from. */
@NullMarked
package org.qiao.consortium.atlas.catalogue;

import org.jspecify.annotations.NullMarked;
