/** 专业 — the catalogue of vocational majors, where each leads, and how near it lies to an occupation. */
@NullMarked
package org.qiao.consortium.atlas.major;

import org.jspecify.annotations.NullMarked;
