/**
 * 学籍 — who studies where: rosters, consents, guardians.
 *
 * <p>Hides: identity and 学籍 numbers (sealed), contacts until both sides agreed. Does not know what a student looks for.
 * <p>Page: docs/modules/students.md
 */
@ApplicationModule(
        displayName = "学籍",
        allowedDependencies = {"shared", "shared :: rule", "platform :: *", "governance", "atlas"})
@NullMarked
package org.qiao.consortium.students;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
