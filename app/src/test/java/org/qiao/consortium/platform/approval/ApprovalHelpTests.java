package org.qiao.consortium.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.testing.TestClock;

/** Others are told, reminded, or decide for who is away. */
class ApprovalHelpTests extends ApprovalDesk {
    @Test
    void whoTakesOverAnAccountIsAskedInsteadOfWhoLeft() {
        var number = submit(Role.SECRETARIAT);
        route.handOver(number, idOf(luo), "归教育局管", zhou, now);
        var successor = somebody("蔡玉珍", Role.DEPARTMENT, bureau);
        assertThat(ofPerson.of(luo.person())).anyMatch(it -> it.label().equals("指名由其办理的审批") && it.count() == 1);
        ofPerson.handOver(luo.person(), successor.person(), zhou.actor(), now);
        assertThat(ofPerson.of(luo.person())).isEmpty();
        assertThat(waitsFor(successor, number)).isTrue();
        agree(number, successor);
        assertThat(state()).isEqualTo("approved");
    }

    @Test
    void whoGetsACopyReadsAndDoesNotDecide() {
        var number = submit(Role.SECRETARIAT);
        assertThat(get("/approvals/" + number, luo)).hasStatus(404);
        assertThat(post("/approvals/" + number + "/copies", clerk, "copies", idOf(luo)))
                .hasStatus(302);
        assertThat(page(get("/approvals?box=copied", luo)).text()).contains(number);
        assertThat(waitsFor(luo, number)).isFalse();
        assertThat(get("/approvals/" + number, luo)).hasStatusOk();
        assertThat(refusedWith(() -> agree(number, luo))).containsExactly(ApprovalError.NOT_A_CANDIDATE);
    }

    @Test
    void whoAskedRemindsOnceADay() {
        var number = submit(Role.SECRETARIAT);
        urge.urge(number, clerk, now);
        assertThat(notices.unread(wang.person())).isEqualTo(2);
        assertThat(refusedWith(() -> urge.urge(number, clerk, now))).containsExactly(ApprovalError.REMINDED_TODAY);
        urge.urge(number, clerk, now.plus(Duration.ofDays(1)));
        assertThat(post("/approvals/" + number + "/reminder", zhou)).hasStatus(403);
        agree(number, zhou);
        assertThat(refusedWith(() -> urge.urge(number, clerk, now.plus(Duration.ofDays(2)))))
                .containsExactly(ApprovalError.NOTHING_WAITS);
    }

    @Test
    void aDeputyDecidesForWhoIsAwayButNotOnTheirOwnRequest() {
        var today = TestClock.today();
        var deputy = somebody("蔡玉珍", Role.AREA_CLERK, bureau);
        assertThat(post(
                        "/approvals/delegations",
                        luo,
                        "deputy",
                        idOf(deputy),
                        "from",
                        today.toString(),
                        "until",
                        today.plusDays(3).toString(),
                        "reason",
                        "外出培训"))
                .hasStatus(302);
        var number = submit(Role.DEPARTMENT);
        assertThat(waitsFor(deputy, number)).isTrue();
        agree(number, deputy);
        assertThat(state()).isEqualTo("approved");
        assertThat(page(get("/approvals/" + number, clerk)).text()).contains("受罗维民委托");

        var own = new SubjectRef("test.thing", Uuid7.at(now));
        var theirs = approvals.submit(
                Approvals.Request.to(
                        Role.DEPARTMENT, "test.process", "示例审批", List.of(new Approvals.Item(own, "", "示例事项"))),
                luo,
                now);
        assertThat(refusedWith(() -> approvals.decide(theirs, List.of(Approvals.Verdict.approve(own)), deputy, now)))
                .containsExactly(ApprovalError.OWN_REQUEST);
    }

    @Test
    void aDelegationEndsWhenItIsTakenBackAndSaysEverythingThatIsWrong() {
        var today = TestClock.today();
        var deputy = somebody("蔡玉珍", Role.DEPARTMENT, bureau);
        var outsider = somebody("梁国华", Role.SCHOOL_CLERK, new OrganizationId(UUID.randomUUID()));
        var wrong = post(
                "/approvals/delegations",
                luo,
                "deputy",
                idOf(outsider),
                "from",
                today.minusDays(1).toString(),
                "until",
                today.plusDays(400).toString());
        assertThat(wrong).hasStatus(422);
        assertThat(page(wrong).select(".q-error").text()).contains("请选择受委托人", "开始日期已经过去", "一次最多委托 90 天", "请写明原因");

        var right = new String[] {
            "deputy",
            idOf(deputy),
            "from",
            today.toString(),
            "until",
            today.plusDays(3).toString(),
            "reason",
            "休假"
        };
        post("/approvals/delegations", luo, right);
        assertThat(page(post("/approvals/delegations", luo, right))
                        .select(".q-error")
                        .text())
                .contains("这段时间已有委托");
        var ending = page(get("/approvals/delegations", luo))
                .select("form[action$=/ending]")
                .attr("action");
        assertThat(post(ending, deputy)).hasStatus(404);
        assertThat(page(get("/approvals/delegations", deputy)).text()).contains("委托我的", "进行中");
        assertThat(post(ending, luo)).hasStatus(302);
        assertThat(page(get("/approvals/delegations", deputy)).text()).contains("已收回");
    }
}
