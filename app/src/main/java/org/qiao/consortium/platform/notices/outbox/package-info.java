/**
 * 发送 — carries notices out of the house by e-mail and SMS, to addresses their owner has confirmed, as the owner wants it.
 *
 * <p>Hides: carriers, retries, digests. Only that something waits leaves the house, never what it is about. Start reading at
 * {@link org.qiao.consortium.platform.notices.outbox.Outbox}.
 */
@NullMarked
package org.qiao.consortium.platform.notices.outbox;

import org.jspecify.annotations.NullMarked;
