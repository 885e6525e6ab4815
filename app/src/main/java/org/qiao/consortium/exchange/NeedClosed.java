package org.qiao.consortium.exchange;

import java.time.LocalDate;
import org.qiao.consortium.shared.OrganizationId;

/** 需求已关闭. @param unmet heads that were not found */
public record NeedClosed(NeedId need, OrganizationId employer, CloseReason reason, int unmet, LocalDate on) {}
