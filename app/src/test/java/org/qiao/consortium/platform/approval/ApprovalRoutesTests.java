package org.qiao.consortium.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.Role;

/** Through whose hands an approval goes. */
class ApprovalRoutesTests extends ApprovalDesk {
    @Test
    void aSecondStepDecidesAfterTheFirst() {
        var number = submit(Role.DEPARTMENT, Role.SECRETARIAT);
        assertThat(waitsFor(luo, number)).isTrue();
        assertThat(waitsFor(zhou, number)).isFalse();
        assertThat(refusedWith(() -> agree(number, zhou))).containsExactly(ApprovalError.NOT_A_CANDIDATE);

        agree(number, luo);
        assertThat(state()).isEmpty();
        assertThat(waitsFor(luo, number)).isFalse();
        assertThat(waitsFor(zhou, number)).isTrue();
        assertThat(notices.unread(zhou.person())).isEqualTo(1);

        agree(number, zhou);
        assertThat(state()).isEqualTo("approved");
        assertThat(page(get("/approvals?box=done", luo)).text()).contains(number);
        assertThat(page(get("/approvals/" + number + "/paper", clerk)).text()).contains("主管部门意见", "秘书处意见", "罗维民", "周敏");
    }

    @Test
    void whoAgreedTakesItBackUntilTheNextActs() {
        var number = submit(Role.DEPARTMENT, Role.SECRETARIAT);
        agree(number, luo);
        assertThat(page(get("/approvals/" + number, luo)).select("main").text()).contains("取回");
        assertThat(takeBack.takeBack(number, luo, now)).isEqualTo(1);
        assertThat(waitsFor(luo, number)).isTrue();
        assertThat(refusedWith(() -> agree(number, zhou))).containsExactly(ApprovalError.NOT_A_CANDIDATE);

        agree(number, luo);
        agree(number, zhou);
        assertThat(refusedWith(() -> takeBack.takeBack(number, luo, now)))
                .containsExactly(ApprovalError.NOTHING_TO_TAKE_BACK);
        assertThat(page(get("/approvals/" + number, luo)).select(".q-words li").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("罗维民 同意", "已重新办理");
    }

    @Test
    void whatIsSentBackToAnEarlierStepIsDecidedThereAnew() {
        var number = submit(Role.DEPARTMENT, Role.SECRETARIAT);
        agree(number, luo);
        assertThat(page(get("/approvals/" + number, zhou))
                        .select("select[name=backTo] option")
                        .eachText())
                .containsExactly("提交人", "1. 主管部门");
        assertThat(refusedWith(() -> approvals.decide(
                        number, List.of(new Approvals.Verdict(thing, false, "再核对", List.of(), 2)), zhou, now)))
                .containsExactly(ApprovalError.NOT_AN_EARLIER_STEP);

        post(
                "/approvals/" + number + "/decision",
                zhou,
                "ticked",
                thing.toString(),
                "decision",
                "return",
                "opinion",
                "请再核对人数",
                "backTo",
                "1");
        assertThat(state()).isEmpty();
        assertThat(waitsFor(luo, number)).isTrue();
        agree(number, luo);
        agree(number, wang);
        assertThat(state()).isEqualTo("approved");
    }

    @Test
    void returningAtTheSecondStepReturnsToWhoAsked() {
        var number = submit(Role.DEPARTMENT, Role.SECRETARIAT);
        agree(number, luo);
        approvals.decide(number, List.of(new Approvals.Verdict(thing, false, "不需要", List.of())), zhou, now);
        assertThat(state()).isEqualTo("returned");
    }

    @Test
    void whoHandsOverIsAskedNoMore() {
        var number = submit(Role.SECRETARIAT);
        assertThat(post("/approvals/" + number + "/handing-over", zhou, "person", idOf(luo), "personReason", "归教育局管"))
                .hasStatus(302);
        assertThat(waitsFor(zhou, number)).isFalse();
        assertThat(waitsFor(wang, number)).isFalse();
        assertThat(refusedWith(() -> agree(number, wang))).containsExactly(ApprovalError.NOT_A_CANDIDATE);
        assertThat(notices.unread(luo.person())).isEqualTo(1);
        assertThat(page(get("/approvals/" + number, luo)).text()).contains("转办", "罗维民：归教育局管");
        agree(number, luo);
        assertThat(state()).isEqualTo("approved");
    }

    @Test
    void joinedPeopleAreHeardFirstAndAllHaveToAgreeWhenToldSo() {
        var number = submit(Role.SECRETARIAT);
        var joining = new RouteApproval.Joining(List.of(idOf(luo), idOf(wang)), true, true, "请先看");
        route.join(number, joining, zhou, now);
        assertThat(waitsFor(zhou, number)).isFalse();

        agree(number, luo);
        assertThat(refusedWith(() -> agree(number, luo))).containsExactly(ApprovalError.SPOKEN_ALREADY);
        assertThat(waitsFor(luo, number)).isFalse();
        assertThat(waitsFor(wang, number)).isTrue();
        assertThat(page(get("/approvals/" + number, luo)).select("input[name=ticked]"))
                .isEmpty();
        assertThat(page(get("/approvals/" + number, wang)).select("input[name=ticked]"))
                .hasSize(1);
        assertThat(waitsFor(zhou, number)).isFalse();

        agree(number, wang);
        assertThat(waitsFor(zhou, number)).isTrue();
        assertThat(page(get("/approvals/" + number, zhou)).select(".q-steps").text())
                .contains("罗维民", "王静", "会签", "周敏 加签");
        agree(number, zhou);
        assertThat(state()).isEqualTo("approved");
    }

    @Test
    void joinedAfterwardsMeansThatTheOwnAgreementIsNotTheLast() {
        var number = submit(Role.SECRETARIAT);
        route.join(number, new RouteApproval.Joining(List.of(idOf(luo)), false, false, "请把关"), zhou, now);
        agree(number, zhou);
        assertThat(state()).isEmpty();
        agree(number, luo);
        assertThat(state()).isEqualTo("approved");
    }

    @Test
    void whoseTurnItIsNotChangesNothing() {
        var number = submit(Role.SECRETARIAT);
        assertThat(post("/approvals/" + number + "/handing-over", clerk, "person", idOf(luo), "personReason", "x"))
                .hasStatus(422);
        assertThat(post("/approvals/" + number + "/joining", luo, "people", idOf(wang), "peopleReason", "x"))
                .hasStatus(404);
        var empty = post("/approvals/" + number + "/handing-over", zhou);
        assertThat(empty).hasStatus(422);
        assertThat(page(empty).select(".q-error").text()).contains("还没有选择人员", "请写明原因");
        assertThat(post("/approvals/" + number + "/handing-over", zhou, "person", idOf(clerk), "personReason", "x"))
                .hasStatus(422);
        assertThat(waitsFor(zhou, number)).isTrue();
    }
}
