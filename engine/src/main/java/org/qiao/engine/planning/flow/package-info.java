/** Cohorts from admission to work: who is where in which year, and which path led to an occupation. */
@NullMarked
package org.qiao.engine.planning.flow;

import org.jspecify.annotations.NullMarked;
