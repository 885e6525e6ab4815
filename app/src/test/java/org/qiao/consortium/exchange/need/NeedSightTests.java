package org.qiao.consortium.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.NeedIntake.Entry;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.approval.Approvals.Verdict;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sees a need, who may change it, and who decides on it. */
@PlatformTest
class NeedSightTests {

    private static final Instant NOW = NeedDesk.NOW;

    @Autowired
    NeedIntake intake;

    @Autowired
    Needs needs;

    @Autowired
    NeedQueries queries;

    @Autowired
    SaveDraft save;

    @Autowired
    Approvals approvals;

    @Autowired
    ApplicationContext context;

    private NeedDesk desk;
    private Viewer clerk;

    @BeforeEach
    void aVerifiedFirm() {
        desk = new NeedDesk(context);
        clerk = desk.clerk;
    }

    @Test
    void whoComesSecondWithAnOldVersionChangesNothing() {
        var number = needs.find(desk.draft(Posts.turner())).orElseThrow().number();
        assertThat(save.revise(number, 0, Posts.turner().heads(5).terms(), clerk, NOW))
                .isEqualTo(1);
        assertThatThrownBy(() -> save.revise(number, 0, Posts.turner().heads(6).terms(), clerk, NOW))
                .isInstanceOf(Stale.class);
        assertThat(needs.byNumber(number).orElseThrow().terms().heads()).isEqualTo(5);
    }

    @Test
    void theSecretariatEntersForAFirmAndAnotherOfItDecides() {
        var need = intake.draft(
                        List.of(new Entry(clerk.organization(), Posts.turner().terms())), desk.firms.zhou, NOW)
                .getFirst();
        assertThat(needs.find(need).orElseThrow().isEnteredForAnother()).isTrue();
        var approval = intake.submit(List.of(need), desk.firms.zhou, NOW);
        assertThatThrownBy(() -> approvals.decide(
                        approval, List.of(Verdict.approve(NeedDesk.subject(need))), desk.firms.zhou, NOW))
                .isInstanceOf(Refused.class);
        approvals.decide(approval, List.of(Verdict.approve(NeedDesk.subject(need))), desk.firms.wang, NOW);
        assertThat(desk.statusOf(need)).isEqualTo(NeedStatus.PUBLISHED);
        intake.reportFilled(need, 1, clerk, NOW);
    }

    @Test
    void nobodyWritesForAnotherFirmOrTouchesItsNeeds() {
        var stranger = desk.firms.verifiedFirm();
        assertThatThrownBy(() -> intake.draft(
                        List.of(new Entry(clerk.organization(), Posts.turner().terms())), stranger, NOW))
                .isInstanceOf(Forbidden.class);
        var need = desk.draft(Posts.turner());
        assertThatThrownBy(() -> intake.submit(List.of(need), stranger, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.close(need, CloseReason.WITHDRAWN, Optional.empty(), "", stranger, NOW))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachSeesWhatIsTheirs() {
        var draft = needs.find(desk.draft(Posts.turner())).orElseThrow().number();
        var open = needs.find(desk.published(Posts.turner().title("钳工")))
                .orElseThrow()
                .number();
        var stranger = desk.firms.verifiedFirm();
        var school = desk.firms.somebody(Role.SCHOOL_CLERK, stranger.organization(), "");
        var student = desk.firms.somebody(Role.STUDENT, stranger.organization(), "");
        assertThat(queries.get(clerk, draft).number()).isEqualTo(draft);
        for (var outsider :
                List.of(stranger, school, student, desk.firms.zhou, Viewer.visitor(desk.firms.consortium))) {
            assertThatThrownBy(() -> queries.get(outsider, draft)).isInstanceOf(NotFound.class);
        }
        for (var insider : List.of(clerk, stranger, school, student, desk.firms.zhou)) {
            assertThat(queries.get(insider, open).number()).isEqualTo(open);
        }
        assertThatThrownBy(() -> queries.get(Viewer.visitor(desk.firms.consortium), open))
                .isInstanceOf(NotFound.class);
        var all =
                NeedFilter.of(org.qiao.consortium.platform.pages.PageUrl.of("/").with("own", "false"), clerk);
        assertThat(queries.find(clerk, all, Optional.empty(), Paging.first()).total())
                .isEqualTo(2);
        assertThat(queries.find(stranger, all, Optional.empty(), Paging.first()).total())
                .isEqualTo(1);
    }
}
