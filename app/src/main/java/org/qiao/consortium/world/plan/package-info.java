/**
 * What the demo world will hold: plain Java over the authored lists, the same for the same date.
 *
 * <p>Nothing here touches the database; the loader above carries the plans out through the use cases. Start at
 * {@link PostPlan} and {@link StudentPlan}.
 */
@NullMarked
package org.qiao.consortium.world.plan;

import org.jspecify.annotations.NullMarked;
