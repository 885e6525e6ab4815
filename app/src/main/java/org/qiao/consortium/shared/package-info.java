/**
 * 共用值 — ids and values that every module speaks: codes with their check digits, personal data that masks itself, paging.
 *
 * <p>No I/O, no Spring, at most fifteen types; rules and refusals are in {@code shared.rule}.
 */
@ApplicationModule(
        displayName = "共用值",
        allowedDependencies = {})
@NullMarked
package org.qiao.consortium.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
