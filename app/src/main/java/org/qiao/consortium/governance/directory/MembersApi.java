package org.qiao.consortium.governance.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.InstantSource;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.partner.OpenToPartners;
import org.qiao.consortium.platform.partner.PartnerApi;
import org.qiao.consortium.platform.partner.PartnerScope;
import org.qiao.consortium.platform.partner.Slice;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 成员名录 for machines: what the public directory shows, without contacts. */
@PartnerApi
class MembersApi {

    private static final String PATH = "/api/v1/members";

    private final MemberQueries members;
    private final InstantSource clock;

    MembersApi(MemberQueries members, InstantSource clock) {
        this.members = members;
        this.clock = clock;
    }

    /** One unit. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Member(String number, String name, String kind, String region, String industry, boolean example) {}

    @GetMapping(PATH)
    @OpenToPartners(PartnerScope.MEMBERS)
    Slice<Member> members(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String size,
            Viewer viewer) {
        var now = clock.instant();
        var many = Slice.size(size);
        var found = members.publicAfter(viewer, after, many + 1, BusinessTime.dateOf(now));
        return Slice.of(PATH, many, found, Member::number, now);
    }
}
