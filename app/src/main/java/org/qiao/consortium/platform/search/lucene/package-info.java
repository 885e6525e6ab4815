/** The search index by Lucene: the only package that knows it. */
@NullMarked
package org.qiao.consortium.platform.search.lucene;

import org.jspecify.annotations.NullMarked;
