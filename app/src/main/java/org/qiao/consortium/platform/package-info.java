/**
 * 平台能力 — what every module needs and no module should write again: who is asking, approval, sheets, notices, deeds, search.
 *
 * <p>Each capability is a named interface of its own; this package stays empty.
 */
@ApplicationModule(
        displayName = "平台能力",
        allowedDependencies = {"shared", "shared :: rule"})
@NullMarked
package org.qiao.consortium.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
