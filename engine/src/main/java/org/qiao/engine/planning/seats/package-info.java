/** Where to put the seats of one year: limits with names and citations, a plan, and how far it can be from the best one. */
@NullMarked
package org.qiao.engine.planning.seats;

import org.jspecify.annotations.NullMarked;
