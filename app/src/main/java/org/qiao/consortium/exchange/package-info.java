/**
 * 供需对接 — brings those who need people together with those who look for work: needs, offers, matches, lists.
 *
 * <p>Hides: how needs are reviewed and how proposals are ranked. Does not know what becomes of an agreed match.
 * <p>Start reading at {@code need.SubmitNeed}. Page: docs/modules/exchange.md
 */
@ApplicationModule(
        displayName = "供需对接",
        allowedDependencies = {"shared", "shared :: rule", "platform :: *", "governance", "atlas", "students"})
@NullMarked
package org.qiao.consortium.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
