package org.qiao.consortium.governance;

import java.time.LocalDate;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

/** 单位成为正式成员. */
public record MemberAdmitted(OrganizationId organization, ConsortiumId consortium, LocalDate on) {}
