/** 产业链—职业（工种）—岗位—专业 — which majors train for the posts of a chain, how nearly, by which source; and what has no match. */
@NullMarked
package org.qiao.consortium.atlas.mapping;

import org.jspecify.annotations.NullMarked;
