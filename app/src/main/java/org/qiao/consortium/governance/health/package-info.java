/** 治理体检 — figures about how the consortium governs itself, each of which opens to its rows; the same on a screen for leaders. */
@NullMarked
package org.qiao.consortium.governance.health;

import org.jspecify.annotations.NullMarked;
