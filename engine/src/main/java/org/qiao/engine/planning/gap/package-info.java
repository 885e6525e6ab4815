/** Demand less supply, cell by cell, with its interval and measures of shortage. */
@NullMarked
package org.qiao.engine.planning.gap;

import org.jspecify.annotations.NullMarked;
