/**
 * Supply, demand, and where to put the seats: how cohorts become workers ({@code flow}), what will be needed
 * ({@code demand}), what is missing ({@code gap}), what a change would do ({@code whatif}), and which intakes lessen
 * what is missing under named limits ({@code seats}). Years are data; nothing reads a clock.
 */
@NullMarked
package org.qiao.engine.planning;

import org.jspecify.annotations.NullMarked;
