/** 岗位需求的检索 — needs in the search index, and what words mean in every list of needs. */
@NullMarked
package org.qiao.consortium.exchange.need.search;

import org.jspecify.annotations.NullMarked;
