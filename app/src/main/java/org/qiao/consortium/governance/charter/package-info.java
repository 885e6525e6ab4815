/**
 * 制度 — charter, rules, duty lists: in versions, one in force, adopted by a resolution, confirmed as read by the members.
 *
 * <p>Start reading at {@link org.qiao.consortium.governance.charter.AdoptVersion}. Page: docs/modules/governance-charter.md
 */
@NamedInterface("charter")
@NullMarked
package org.qiao.consortium.governance.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
