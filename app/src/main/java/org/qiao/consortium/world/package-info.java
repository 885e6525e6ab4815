/**
 * 演示世界 — 甘州区 with the units that the policy texts name, and invented firms, people and posts marked 示例.
 *
 * <p>Loaded through the use cases of every module, so that it obeys their rules; never into a database that holds
 * anything, never on a server that others can reach.
 * <p>Page: docs/modules/world.md
 */
@ApplicationModule(
        displayName = "演示世界",
        allowedDependencies = {
            "shared",
            "shared :: rule",
            "platform :: *",
            "governance",
            "governance :: *",
            "atlas",
            "students",
            "exchange"
        })
@NullMarked
package org.qiao.consortium.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
