/** 职业分类 — the occupations and trades of the classification, and what people chose for a title. */
@NullMarked
package org.qiao.consortium.atlas.classification;

import org.jspecify.annotations.NullMarked;
