package org.qiao.consortium.governance.plan.pages;

import java.util.List;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.platform.pages.Frame;

/** What plans.jte gets. */
public record PlansPage(Frame frame, List<Plan> plans, boolean mayWrite) {}
