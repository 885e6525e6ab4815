package org.qiao.consortium.platform.partner;

import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.web.bind.annotation.GetMapping;

/** What no interface answers is a problem document too, and not a page for people. */
@PartnerApi
@OpenToEveryone
class UnknownApi {

    @GetMapping("/api/v1/{*rest}")
    Object unknown() {
        throw new NotFound("platform.partner", "unknown");
    }
}
