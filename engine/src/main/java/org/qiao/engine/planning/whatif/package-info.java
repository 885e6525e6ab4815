/** What a change would do to the gap. */
@NullMarked
package org.qiao.engine.planning.whatif;

import org.jspecify.annotations.NullMarked;
