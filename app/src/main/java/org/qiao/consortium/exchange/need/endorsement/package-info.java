/** 代录确认 — the firm in whose name an office entered a need checks it through a one-time link, without an account. */
@NullMarked
package org.qiao.consortium.exchange.need.endorsement;

import org.jspecify.annotations.NullMarked;
