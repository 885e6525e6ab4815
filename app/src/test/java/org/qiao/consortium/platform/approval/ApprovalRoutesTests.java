package org.qiao.consortium.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Through whose hands an approval goes. */
@PlatformTest
@Import(ApprovalsTests.WithThings.class)
class ApprovalRoutesTests {

    @Autowired
    Approvals approvals;

    @Autowired
    RouteApproval route;

    @Autowired
    TakeBackOpinion takeBack;

    @Autowired
    UrgeApproval urge;

    @Autowired
    ApprovalsOfPerson ofPerson;

    @Autowired
    Things things;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private final ConsortiumId consortium = new ConsortiumId(UUID.randomUUID());
    private final OrganizationId office = new OrganizationId(UUID.randomUUID());
    private final OrganizationId bureau = new OrganizationId(UUID.randomUUID());
    private final Instant now = TestClock.now();
    private Instant minute = now;
    private Viewer clerk;
    private Viewer zhou;
    private Viewer wang;
    private Viewer luo;

    @BeforeEach
    void somePeople() {
        clerk = somebody("刘敏", Role.ENTERPRISE_CLERK, new OrganizationId(UUID.randomUUID()));
        zhou = somebody("周敏", Role.SECRETARIAT, office);
        wang = somebody("王静", Role.SECRETARIAT, office);
        luo = somebody("罗维民", Role.DEPARTMENT, bureau);
    }

    private Viewer somebody(String name, Role role, OrganizationId unit) {
        var user = "u" + UUID.randomUUID().toString().substring(0, 8);
        var person = people.create(new People.NewPerson(user, name, Optional.empty(), Optional.empty()), now);
        people.grant(person, role, unit, consortium, now);
        return new Viewer(Optional.of(role), person, name, unit, "", consortium);
    }

    private final SubjectRef thing = new SubjectRef("test.thing", Uuid7.at(TestClock.now()));

    private String submit(Role... steps) {
        var items = List.of(new Approvals.Item(thing, "", "示例事项"));
        var plans = java.util.Arrays.stream(steps)
                .map(it -> new Approvals.StepPlan(it, Optional.empty()))
                .toList();
        return approvals.submit(new Approvals.Request("test.process", "示例审批", items, plans), clerk, now);
    }

    private void agree(String number, Viewer by) {
        minute = minute.plusSeconds(60);
        approvals.decide(number, List.of(Approvals.Verdict.approve(thing)), by, minute);
    }

    private static List<ErrorCode> refusedWith(ThrowingCallable deed) {
        return catchThrowableOfType(Refused.class, deed).refusals().stream()
                .<ErrorCode>map(Refusal::code)
                .toList();
    }

    private String state() {
        return things.state.getOrDefault(thing.id(), "");
    }

    private MvcTestResult get(String address, Viewer who) {
        return mvc.get()
                .uri(address)
                .with(as(context, who.person(), who.role().orElseThrow()))
                .exchange();
    }

    private MvcTestResult post(String address, Viewer who, String... parameters) {
        var request = mvc.post()
                .uri(address)
                .with(csrf())
                .with(as(context, who.person(), who.role().orElseThrow()));
        for (var it = 0; it < parameters.length; it += 2) {
            request = request.param(parameters[it], parameters[it + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private boolean waitsFor(Viewer who, String number) {
        return page(get("/approvals?box=open", who)).text().contains(number);
    }

    private static String idOf(Viewer who) {
        return who.person().value().toString();
    }

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
