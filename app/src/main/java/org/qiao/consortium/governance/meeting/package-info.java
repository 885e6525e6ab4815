/**
 * 会议 — called, held, voted at; what it decides is a resolution.
 *
 * <p>Start reading at {@link org.qiao.consortium.governance.meeting.CallMeeting}, then
 * {@link org.qiao.consortium.governance.meeting.VoteOnItem}. Page: docs/modules/governance-meeting.md
 */
@NamedInterface("meeting")
@NullMarked
package org.qiao.consortium.governance.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
