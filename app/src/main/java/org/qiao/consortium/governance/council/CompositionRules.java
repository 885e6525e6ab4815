package org.qiao.consortium.governance.council;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.Set;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** 组成检查: what the plan says of a consortium's bodies and of who sits in them. */
final class CompositionRules {

    private static final Citation PLAN_AIM = cite("consortium-plan", "一");
    private static final Citation PLAN_BODIES = cite("consortium-plan", "二（一）");
    private static final Citation NOTICE = cite("consortium-notice", "三（二）");
    private static final Citation PLAN_LEAD = cite("consortium-plan", "三（一）");

    /**
     * A consortium as it stands.
     *
     * @param withoutTeam names of the lead units that have no 工作专班
     * @param registered whether the consortium is a legal person
     * @param withoutLiaison of the seven fields, those for which nobody is named
     */
    record Whole(
            Set<BodyKind> kinds,
            boolean carrierPark,
            boolean leadSchool,
            boolean leadEnterprise,
            List<String> withoutTeam,
            boolean registered,
            List<String> withoutLiaison) {}

    /**
     * One body as it stands.
     *
     * @param unitKinds of the units whose seats are taken
     * @param vacant seats that nobody holds
     * @param over seats whose term is over, {@code ending} those whose term ends within {@code days}
     */
    record OfOne(
            BodyKind kind,
            Set<OrganizationKind> unitKinds,
            boolean chaired,
            boolean secretaryGeneral,
            List<String> vacant,
            int over,
            int ending,
            int days) {

        boolean seats(OrganizationKind... any) {
            return kind != BodyKind.COUNCIL || List.of(any).stream().anyMatch(unitKinds::contains);
        }
    }

    static final List<Rule<Whole>> WHOLE = List.of(
            rule(CompositionWarning.NO_CARRIER_PARK, PLAN_AIM, "", Whole::carrierPark),
            rule(CompositionWarning.NO_LEAD_SCHOOL, PLAN_AIM, "", Whole::leadSchool),
            rule(CompositionWarning.NO_LEAD_ENTERPRISE, PLAN_AIM, "", Whole::leadEnterprise),
            rule(
                    CompositionWarning.NO_LEADING_GROUP,
                    PLAN_LEAD,
                    "",
                    it -> it.kinds().contains(BodyKind.LEADING_GROUP)),
            rule(
                    CompositionWarning.NO_COUNCIL,
                    PLAN_BODIES,
                    "",
                    it -> it.kinds().contains(BodyKind.COUNCIL)),
            rule(
                    CompositionWarning.NO_SECRETARIAT,
                    PLAN_BODIES,
                    "",
                    it -> it.kinds().contains(BodyKind.SECRETARIAT)),
            Rule.<Whole>rule(
                            CompositionWarning.NO_WORK_TEAM,
                            PLAN_LEAD,
                            "",
                            it -> it.withoutTeam().isEmpty())
                    .saying(it -> List.of(String.join("、", it.withoutTeam()))),
            rule(CompositionWarning.NOT_REGISTERED, PLAN_BODIES, "", Whole::registered),
            Rule.<Whole>rule(
                            CompositionWarning.NO_LIAISON,
                            NOTICE,
                            "",
                            it -> it.withoutLiaison().isEmpty())
                    .saying(it -> List.of(String.join("、", it.withoutLiaison()))));

    static final List<Rule<OfOne>> OF_ONE = List.of(
            rule(CompositionWarning.NO_GOVERNMENT, PLAN_BODIES, "", it -> it.seats(OrganizationKind.GOVERNMENT)),
            rule(CompositionWarning.NO_ENTERPRISE, PLAN_BODIES, "", it -> it.seats(OrganizationKind.ENTERPRISE)),
            rule(CompositionWarning.NO_SCHOOL, PLAN_BODIES, "", it -> it.seats(OrganizationKind.SCHOOL)),
            rule(
                    CompositionWarning.NO_RESEARCH_OR_INDUSTRY,
                    PLAN_BODIES,
                    "",
                    it -> it.seats(OrganizationKind.RESEARCH, OrganizationKind.INDUSTRY)),
            rule(
                    CompositionWarning.NO_ENTERPRISE_EXPERT,
                    "",
                    it -> it.kind() != BodyKind.STEERING_COMMITTEE
                            || it.unitKinds().contains(OrganizationKind.ENTERPRISE)),
            rule(CompositionWarning.NO_CHAIR, "", it -> it.kind() == BodyKind.SECRETARIAT || it.chaired()),
            rule(
                    CompositionWarning.NO_SECRETARY_GENERAL,
                    PLAN_BODIES,
                    "",
                    it -> it.kind() != BodyKind.SECRETARIAT || it.secretaryGeneral()),
            Rule.<OfOne>rule(CompositionWarning.VACANT, "", it -> it.vacant().isEmpty())
                    .saying(it -> List.of(it.vacant().size(), String.join("、", it.vacant()))),
            Rule.<OfOne>rule(CompositionWarning.TERM_OVER, "", it -> it.over() == 0)
                    .saying(it -> List.of(it.over())),
            Rule.<OfOne>rule(CompositionWarning.TERM_ENDS, "", it -> it.ending() == 0)
                    .saying(it -> List.of(it.ending(), it.days())));

    private CompositionRules() {}
}
