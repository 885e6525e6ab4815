package org.qiao.consortium.atlas.chain;

import java.util.List;
import java.util.UUID;
import org.qiao.consortium.shared.OrganizationId;

/** One 产业链 or 产业集群 with what is known of it. @param headUnit 链长单位, empty when unknown */
public record Chain(
        UUID id,
        String scheme,
        String schemeName,
        String code,
        String name,
        Kind kind,
        String tag,
        Verification verification,
        List<String> industries,
        String headUnit,
        List<Firm> firms) {

    /** @param leader 链主企业 */
    public record Firm(OrganizationId organization, String name, boolean leader) {}

    public String url() {
        return "/atlas/schemes/" + scheme + "/chains/" + code;
    }
}
