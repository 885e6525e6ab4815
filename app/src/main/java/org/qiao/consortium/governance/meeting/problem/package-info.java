/** 问题清单 — a unit raises a problem, it is answered in time, settled by a decision, closed with evidence. */
@NamedInterface("problems")
@NullMarked
package org.qiao.consortium.governance.meeting.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
