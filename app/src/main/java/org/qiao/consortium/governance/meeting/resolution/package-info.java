/** 决议 — what bodies have decided, and what has become of it. */
@NamedInterface("resolutions")
@NullMarked
package org.qiao.consortium.governance.meeting.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
