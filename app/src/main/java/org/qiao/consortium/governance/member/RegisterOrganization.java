package org.qiao.consortium.governance.member;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.codes.Industries;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a unit and keeps its particulars up to date.
 *
 * <p>Easy to get wrong: that the credit code is free is asked before, for the message beside the field, and decided by the
 * unique key, for two who come at the same moment.
 */
@Component
@Transactional
public class RegisterOrganization {

    private static final String NUMBER_KIND = "DW";

    private final OrganizationStore organizations;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Regions regions;
    private final Industries industries;

    RegisterOrganization(
            OrganizationStore organizations, Numbers numbers, Deeds deeds, Regions regions, Industries industries) {
        this.organizations = organizations;
        this.numbers = numbers;
        this.deeds = deeds;
        this.regions = regions;
        this.industries = industries;
    }

    /** What {@link #register} would refuse, for forms that have more to check than the unit. */
    @Transactional(readOnly = true)
    public List<Refusal> refusalsOf(Particulars unit, boolean itself) {
        return refusalsOf(unit, itself, Optional.empty());
    }

    /** What {@link #revise} would refuse. */
    @Transactional(readOnly = true)
    public List<Refusal> refusalsOf(OrganizationId id, Particulars changed) {
        return refusalsOf(changed, false, Optional.of(id));
    }

    private List<Refusal> refusalsOf(Particulars unit, boolean itself, Optional<OrganizationId> known) {
        var taken =
                unit.creditCode().map(it -> organizations.isTaken(it, known)).orElse(false);
        var regionKnown = regions.list().find(unit.regionCode()).isPresent();
        var industryKnown = unit.industryCode().isEmpty()
                || industries.list().find(unit.industryCode()).isPresent();
        return Rule.refusals(MemberRules.ENTRY, new MemberRules.Entry(unit, taken, itself, regionKnown, industryKnown));
    }

    OrganizationId register(Particulars unit, Actor by, Instant at) {
        var id = enter(unit, false, at);
        deeds.record(registered(id), by, at);
        return id.id();
    }

    Organization enterItself(Particulars unit, Instant at) {
        return enter(unit, true, at);
    }

    static Deed registered(Organization unit) {
        return Deed.of("governance.organization.registered", unit.subject(), unit.number());
    }

    private Organization enter(Particulars unit, boolean itself, Instant at) {
        Refused.ifAny(refusalsOf(unit, itself, Optional.empty()));
        var number = numbers.next(NUMBER_KIND, BusinessTime.dateOf(at).getYear());
        var entered = new Organization(new OrganizationId(Uuid7.at(at)), number, unit, 0);
        if (!organizations.add(entered, at)) {
            var code = itself ? GovernanceError.CREDIT_CODE_TAKEN_YOURSELF : GovernanceError.CREDIT_CODE_TAKEN;
            throw new Refused(List.of(Refusal.of(code, "creditCode")));
        }
        return entered;
    }

    /** Saves what was changed. @param version as it was read */
    void revise(OrganizationId id, Particulars changed, int version, Actor by, Instant at) {
        Refused.ifAny(refusalsOf(changed, false, Optional.of(id)));
        var before = organizations.get(id);
        organizations.save(id, changed, version);
        var deed = Deed.of("governance.organization.revised", before.subject(), before.number())
                .with("fields", changedFields(before.particulars(), changed));
        deeds.record(deed, by, at);
    }

    /** Names of fields only: their contents may be personal. */
    static List<String> changedFields(Particulars before, Particulars after) {
        var changed = new ArrayList<String>();
        for (var component : Particulars.class.getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                if (!accessor.invoke(before).equals(accessor.invoke(after))) {
                    changed.add(component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return changed;
    }
}
