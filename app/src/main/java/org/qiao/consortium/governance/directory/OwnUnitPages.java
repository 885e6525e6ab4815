package org.qiao.consortium.governance.directory;

import java.time.InstantSource;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 本单位 — leads a clerk to the page of the own unit, whatever its number. */
@Controller
@OpenTo({Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK, Role.DEPARTMENT, Role.SECRETARIAT})
class OwnUnitPages {

    private final Organizations organizations;
    private final InstantSource clock;

    OwnUnitPages(Organizations organizations, InstantSource clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/own-unit")
    String show(Viewer viewer) {
        return organizations
                .find(viewer.organization(), BusinessTime.dateOf(clock.instant()))
                .map(it -> "redirect:/members/" + it.number())
                .orElseThrow(() -> new NotFound("governance.organization", viewer.organization()));
    }
}
