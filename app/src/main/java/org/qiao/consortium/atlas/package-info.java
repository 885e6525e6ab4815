/**
 * 产业与职业图谱 — what the world of work is made of: occupations, trades, majors, chains, and how they hang together.
 *
 * <p>Hides: how the official catalogues are kept and how a title becomes an occupation. Does not know posts or students.
 * <p>Page: docs/modules/atlas.md
 */
@ApplicationModule(
        displayName = "产业与职业图谱",
        allowedDependencies = {"shared", "shared :: rule", "platform :: *"})
@NullMarked
package org.qiao.consortium.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
