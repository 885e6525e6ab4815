package org.qiao.consortium.exchange;

import java.time.LocalDate;
import org.qiao.consortium.shared.OrganizationId;

/** 需求已发布 — people may apply from now on. */
public record NeedPublished(NeedId need, OrganizationId employer, LocalDate on) {}
