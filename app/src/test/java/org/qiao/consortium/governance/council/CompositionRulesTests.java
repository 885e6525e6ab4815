package org.qiao.consortium.governance.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.OrganizationKind.ENTERPRISE;
import static org.qiao.consortium.governance.OrganizationKind.GOVERNMENT;
import static org.qiao.consortium.governance.OrganizationKind.INDUSTRY;
import static org.qiao.consortium.governance.OrganizationKind.PARK;
import static org.qiao.consortium.governance.OrganizationKind.RESEARCH;
import static org.qiao.consortium.governance.OrganizationKind.SCHOOL;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

/** What is said of a body that is not made up as the plan asks: at the edges, nothing more and nothing less. */
class CompositionRulesTests {

    private static final Set<OrganizationKind> FOUR = EnumSet.of(GOVERNMENT, ENTERPRISE, SCHOOL, RESEARCH);

    private static List<ErrorCode> of(CompositionRules.OfOne body) {
        return Rule.refusals(CompositionRules.OF_ONE, body).stream()
                .map(Refusal::code)
                .toList();
    }

    private static CompositionRules.OfOne body(BodyKind kind, Set<OrganizationKind> kinds) {
        return new CompositionRules.OfOne(kind, kinds, true, true, List.of(), 0, 0, 90);
    }

    @Test
    void aCouncilOfTheFourSidesLacksNothing() {
        assertThat(of(body(BodyKind.COUNCIL, FOUR))).isEmpty();
    }

    @Test
    void industryStandsForResearchAndAParkForNoSide() {
        assertThat(of(body(BodyKind.COUNCIL, EnumSet.of(GOVERNMENT, ENTERPRISE, SCHOOL, INDUSTRY))))
                .isEmpty();
        assertThat(of(body(BodyKind.COUNCIL, EnumSet.of(GOVERNMENT, ENTERPRISE, SCHOOL, PARK))))
                .containsExactly(CompositionWarning.NO_RESEARCH_OR_INDUSTRY);
    }

    @Test
    void eachMissingSideIsNamedByItself() {
        for (var side : List.of(GOVERNMENT, ENTERPRISE, SCHOOL)) {
            var rest = EnumSet.copyOf(FOUR);
            rest.remove(side);
            assertThat(of(body(BodyKind.COUNCIL, rest)))
                    .containsExactly(CompositionWarning.valueOf("NO_" + side.name()));
        }
        assertThat(of(body(BodyKind.COUNCIL, EnumSet.noneOf(OrganizationKind.class))))
                .hasSize(4);
    }

    @Test
    void theSidesAreAskedOfTheCouncilOnly() {
        var none = EnumSet.noneOf(OrganizationKind.class);
        assertThat(of(body(BodyKind.LEADING_GROUP, none))).isEmpty();
        assertThat(of(body(BodyKind.STEERING_COMMITTEE, EnumSet.of(SCHOOL))))
                .containsExactly(CompositionWarning.NO_ENTERPRISE_EXPERT);
        assertThat(of(body(BodyKind.STEERING_COMMITTEE, EnumSet.of(ENTERPRISE))))
                .isEmpty();
    }

    @Test
    void theSecretariatNeedsItsSecretaryGeneralAndNoChair() {
        var nobody = new CompositionRules.OfOne(BodyKind.SECRETARIAT, FOUR, false, false, List.of(), 0, 0, 90);
        assertThat(of(nobody)).containsExactly(CompositionWarning.NO_SECRETARY_GENERAL);
        var council = new CompositionRules.OfOne(BodyKind.COUNCIL, FOUR, false, false, List.of(), 0, 0, 90);
        assertThat(of(council)).containsExactly(CompositionWarning.NO_CHAIR);
    }

    @Test
    void oneVacantSeatOneTermOverAndOneThatEndsAreEachTold() {
        var worn = new CompositionRules.OfOne(BodyKind.COUNCIL, FOUR, true, true, List.of("理事"), 1, 1, 90);
        assertThat(of(worn))
                .containsExactly(CompositionWarning.VACANT, CompositionWarning.TERM_OVER, CompositionWarning.TERM_ENDS);
    }

    @Test
    void aConsortiumWithNothingIsToldOfAllItLacksAtOnce() {
        var nothing = new CompositionRules.Whole(
                EnumSet.noneOf(BodyKind.class), false, false, false, List.of("示例学校"), false, List.of("税收"));
        assertThat(Rule.refusals(CompositionRules.WHOLE, nothing)).hasSize(CompositionRules.WHOLE.size());
        var all = new CompositionRules.Whole(
                EnumSet.of(BodyKind.LEADING_GROUP, BodyKind.COUNCIL, BodyKind.SECRETARIAT),
                true,
                true,
                true,
                List.of(),
                true,
                List.of());
        assertThat(Rule.refusals(CompositionRules.WHOLE, all)).isEmpty();
    }
}
