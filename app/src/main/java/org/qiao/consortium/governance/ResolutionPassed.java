package org.qiao.consortium.governance;

import java.time.LocalDate;
import org.qiao.consortium.shared.ConsortiumId;

/** 决议生效: voted, or deliberated and its 会议纪要 signed. */
public record ResolutionPassed(ResolutionId resolution, ConsortiumId consortium, LocalDate on) {}
