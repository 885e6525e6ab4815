package org.qiao.consortium.exchange.need.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** 用人单位, as this slice asks for them. */
@Component
public class Employers {

    private static final List<OrganizationKind> HIRING =
            List.of(OrganizationKind.ENTERPRISE, OrganizationKind.EXTERNAL);

    private final Organizations organizations;

    Employers(Organizations organizations) {
        this.organizations = organizations;
    }

    public Map<OrganizationId, OrganizationView> find(Collection<OrganizationId> employers, LocalDate today) {
        return organizations.find(employers, today);
    }

    public Optional<OrganizationView> byNumber(String number, LocalDate today) {
        return organizations.byNumber(number, today);
    }

    /** Those that may have posts and whose name or number holds the words, the one so named first; any for no words. */
    public List<OrganizationView> like(String words, int limit, LocalDate today) {
        return organizations.alike(words, HIRING, limit, today);
    }
}
