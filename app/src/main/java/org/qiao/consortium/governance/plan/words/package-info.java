/** Units as people write them. */
@NullMarked
package org.qiao.consortium.governance.plan.words;

import org.jspecify.annotations.NullMarked;
