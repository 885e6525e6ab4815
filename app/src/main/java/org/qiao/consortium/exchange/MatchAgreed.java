package org.qiao.consortium.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.qiao.consortium.shared.OrganizationId;

/** 双方愿意接洽 — both sides are willing to talk; contacts are open from here. Counts for no employment figure yet. */
public record MatchAgreed(UUID match, NeedId need, OrganizationId employer, UUID student, LocalDate on) {}
