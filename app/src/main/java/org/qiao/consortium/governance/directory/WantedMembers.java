package org.qiao.consortium.governance.directory;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.governance.verification.EmployerVerified;
import org.qiao.consortium.platform.codes.CodeList;
import org.springframework.stereotype.Component;

/** What was filtered in the directory, as a condition on units and their membership. */
@Component
class WantedMembers {

    private final FormCodes codes;

    WantedMembers(FormCodes codes) {
        this.codes = codes;
    }

    Condition matching(MemberFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        var words = MemberFilter.text(filter.words());
        if (!words.isEmpty()) {
            conditions.add(ORGANIZATION
                    .NAME
                    .contains(words)
                    .or(ORGANIZATION.SHORT_NAME.contains(words))
                    .or(ORGANIZATION.NUMBER.containsIgnoreCase(words))
                    .or(ORGANIZATION.CREDIT_CODE.startsWithIgnoreCase(words)));
        }
        filter.wantedKind().ifPresent(it -> conditions.add(ORGANIZATION.KIND.eq(it.name())));
        filter.wantedStatus().ifPresent(it -> conditions.add(MEMBERSHIP.STATUS.eq(it.name())));
        if (filter.wantsNoMembers()) {
            conditions.add(MEMBERSHIP.STATUS.isNull().or(MEMBERSHIP.STATUS.ne(MembershipStatus.ACTIVE.name())));
        }
        filter.wantedVerification()
                .ifPresent(it -> conditions.add(
                        switch (it) {
                            case VERIFIED -> EmployerVerified.on(today);
                            case ASKED -> EmployerVerified.asked();
                            case NOT_VERIFIED -> EmployerVerified.on(today).not();
                        }));
        var region = ParticularsForm.resolved(filter.region(), filter.regionText(), codes.regions());
        if (!region.isEmpty()) {
            conditions.add(ORGANIZATION.REGION_CODE.startsWith(significant(region)));
        }
        var industry = ParticularsForm.resolved(filter.industry(), filter.industryText(), codes.industries());
        if (!industry.isEmpty()) {
            conditions.add(ORGANIZATION.INDUSTRY_CODE.in(within(industry)));
        }
        return conditions.stream().reduce(noCondition(), Condition::and);
    }

    /** 620700 stands for all that begins with 6207. */
    static String significant(String region) {
        return region.length() == 6 ? region.replaceAll("(00){1,2}$", "") : region;
    }

    private List<String> within(String industry) {
        return codes.industries()
                .all()
                .map(CodeList.Entry::code)
                .filter(it -> codes.industries().isWithin(it, industry))
                .toList();
    }
}
