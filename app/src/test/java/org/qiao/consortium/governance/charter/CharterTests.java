package org.qiao.consortium.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qiao.consortium.governance.meeting.Council.NOW;
import static org.qiao.consortium.testing.Town.TODAY;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.council.SetUpBody;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.council.WayOfDeciding;
import org.qiao.consortium.governance.meeting.Council;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the draft to the version in force, its successor, and who has read it. */
@PlatformTest
@Import({Town.class, Council.class})
class CharterTests {

    @Autowired
    Town town;

    @Autowired
    Council council;

    @Autowired
    SetUpBody bodies;

    @Autowired
    DraftCharter drafting;

    @Autowired
    AdoptVersion adopting;

    @Autowired
    ReadingQueries readings;

    private static void refuses(ErrorCode code, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.refusals())
                        .extracting(one -> (Object) one.code())
                        .contains(code));
    }

    private static CharterForm form(String title, String text) {
        return new CharterForm("CHARTER", title, "true", text, "");
    }

    @Test
    void takesEffectByAResolutionOnlyAndReplacesTheVersionBefore() {
        var by = town.secretary();
        var body = council.council();
        var people = council.seats(body, 3);
        var number = drafting.begin(form("示例章程", "第一条 甲"), true, by, NOW);
        var charter = drafting.get(by, number);
        refuses(CharterError.RESOLUTION_MISSING, () -> adopting.adopt(charter, "", Optional.of(TODAY), by, NOW));
        refuses(
                CharterError.RESOLUTION_NOT_IN_FORCE,
                () -> adopting.adopt(charter, "JY-2026-999999", Optional.of(TODAY), by, NOW));
        var resolution = council.passed(body, people, "通过章程");
        refuses(
                CharterError.EFFECTIVE_IN_FUTURE,
                () -> adopting.adopt(charter, resolution, Optional.of(TODAY.plusDays(1)), by, NOW));
        refuses(
                CharterError.EFFECTIVE_BEFORE_DECISION,
                () -> adopting.adopt(charter, resolution, Optional.of(TODAY.minusDays(1)), by, NOW));
        var provision = new Provision(body.id(), Share.TWO_THIRDS, Share.OVER_HALF, WayOfDeciding.Of.ALL, 3, "第六条");
        drafting.provide(charter, provision, false, by, NOW);
        adopting.adopt(drafting.get(by, number), resolution, Optional.of(TODAY), by, NOW);

        var way = bodies.get(by, body.number()).terms().way();
        assertThat(way.quorum()).isEqualTo(Share.TWO_THIRDS);
        assertThat(way.basis()).isEqualTo("《示例章程》第六条");

        drafting.next(drafting.get(by, number), form("示例章程", "第一条 乙"), by, NOW);
        refuses(
                CharterError.DRAFT_THERE,
                () -> drafting.next(drafting.get(by, number), form("示例章程", "第一条 丙"), by, NOW));
        adopting.adopt(drafting.get(by, number), resolution, Optional.of(TODAY), by, NOW);
        var now = drafting.get(by, number);
        assertThat(now.inForce().orElseThrow().text()).isEqualTo("第一条 乙");
        assertThat(now.at("1").orElseThrow().status()).isEqualTo(VersionStatus.SUPERSEDED);
    }

    @Test
    void isReadOnceByEachAndItsDraftIsSeenByNobodyElse() {
        var by = town.secretary();
        var firm = town.employer("读章程的企业（示例）");
        var number = drafting.begin(form("未公布的制度", "第一条 甲"), true, by, NOW);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafting.get(firm.clerk(), number));
        refuses(CharterError.NOT_IN_FORCE, () -> adopting.read(drafting.get(by, number), firm.clerk(), NOW));
        refuses(CharterError.TITLE_TAKEN, () -> drafting.begin(form("未公布的制度", "又一部"), true, by, NOW));
    }

    @Test
    void keepsTheFirstOfTwoWhoReviseTheDraft() {
        var by = town.secretary();
        var number = drafting.begin(form("两人同改的制度", "第一条 甲"), true, by, NOW);
        var charter = drafting.get(by, number);
        drafting.revise(charter, form("两人同改的制度", "先到"), 0, by, NOW);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> drafting.revise(charter, form("两人同改的制度", "后到"), 0, by, NOW));
        assertThat(drafting.get(by, number).draft().orElseThrow().text()).isEqualTo("先到");
    }
}
