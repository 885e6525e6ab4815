/**
 * 岗位名称 → 职业 — finds the occupation that a post's title means, from names, trades and a list of aliases.
 *
 * <p>Pure Java: needs neither the database nor the container, so that it also runs from the command line.
 */
@NullMarked
package org.qiao.consortium.atlas.occupation;

import org.jspecify.annotations.NullMarked;
