/**
 * Two-sided allocation under nested limits: applicants rank posts, posts score applicants, units cap what their posts admit
 * together. {@link org.qiao.engine.allocation.MarketBuilder} takes the input, {@link
 * org.qiao.engine.allocation.DeferredAcceptance} finds the applicant-optimal stable matching, {@link
 * org.qiao.engine.allocation.Matching} explains it, {@link org.qiao.engine.allocation.Verifier} checks it by other means.
 */
@NullMarked
package org.qiao.engine.allocation;

import org.jspecify.annotations.NullMarked;
