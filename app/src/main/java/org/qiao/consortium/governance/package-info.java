/**
 * 组织治理 — who belongs to the house: the consortium, the register of units, joining and leaving, verification as an employer.
 *
 * <p>Hides: how a unit is admitted and verified. Does not know what units do here.
 * <p>Page: docs/modules/governance.md
 */
@ApplicationModule(
        displayName = "组织治理",
        allowedDependencies = {"shared", "shared :: rule", "platform :: *"})
@NullMarked
package org.qiao.consortium.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
