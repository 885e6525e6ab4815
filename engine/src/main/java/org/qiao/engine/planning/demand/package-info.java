/** What will be needed: declared, surveyed and projected, each figure with its interval, and a test of the projection. */
@NullMarked
package org.qiao.engine.planning.demand;

import org.jspecify.annotations.NullMarked;
