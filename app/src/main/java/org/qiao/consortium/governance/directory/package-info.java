/** 成员名录 — the register as it is read: lists, a unit's page, the public directory, answers to other modules. */
@NullMarked
package org.qiao.consortium.governance.directory;

import org.jspecify.annotations.NullMarked;
