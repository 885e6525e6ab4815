package org.qiao.consortium.platform.approval;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
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

/** Two of the secretariat, one of a bureau and who asks them; and how their requests are sent. */
@PlatformTest
@Import(ApprovalsTests.WithThings.class)
class ApprovalDesk {

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

    final ConsortiumId consortium = new ConsortiumId(UUID.randomUUID());
    final OrganizationId office = new OrganizationId(UUID.randomUUID());
    final OrganizationId bureau = new OrganizationId(UUID.randomUUID());
    final Instant now = TestClock.now();
    Instant minute = now;
    Viewer clerk;
    Viewer zhou;
    Viewer wang;
    Viewer luo;

    @BeforeEach
    void somePeople() {
        clerk = somebody("刘敏", Role.ENTERPRISE_CLERK, new OrganizationId(UUID.randomUUID()));
        zhou = somebody("周敏", Role.SECRETARIAT, office);
        wang = somebody("王静", Role.SECRETARIAT, office);
        luo = somebody("罗维民", Role.DEPARTMENT, bureau);
    }

    Viewer somebody(String name, Role role, OrganizationId unit) {
        var user = "u" + UUID.randomUUID().toString().substring(0, 8);
        var person = people.create(new People.NewPerson(user, name, Optional.empty(), Optional.empty()), now);
        people.grant(person, role, unit, consortium, now);
        return new Viewer(Optional.of(role), person, name, unit, "", consortium);
    }

    final SubjectRef thing = new SubjectRef("test.thing", Uuid7.at(TestClock.now()));

    String submit(Role... steps) {
        var items = List.of(new Approvals.Item(thing, "", "示例事项"));
        var plans = java.util.Arrays.stream(steps)
                .map(it -> new Approvals.StepPlan(it, Optional.empty()))
                .toList();
        return approvals.submit(new Approvals.Request("test.process", "示例审批", items, plans), clerk, now);
    }

    void agree(String number, Viewer by) {
        minute = minute.plusSeconds(60);
        approvals.decide(number, List.of(Approvals.Verdict.approve(thing)), by, minute);
    }

    static List<ErrorCode> refusedWith(ThrowingCallable deed) {
        return catchThrowableOfType(Refused.class, deed).refusals().stream()
                .<ErrorCode>map(Refusal::code)
                .toList();
    }

    String state() {
        return things.state.getOrDefault(thing.id(), "");
    }

    MvcTestResult get(String address, Viewer who) {
        return mvc.get()
                .uri(address)
                .with(as(context, who.person(), who.role().orElseThrow()))
                .exchange();
    }

    MvcTestResult post(String address, Viewer who, String... parameters) {
        var request = mvc.post()
                .uri(address)
                .with(csrf())
                .with(as(context, who.person(), who.role().orElseThrow()));
        for (var it = 0; it < parameters.length; it += 2) {
            request = request.param(parameters[it], parameters[it + 1]);
        }
        return request.exchange();
    }

    static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    boolean waitsFor(Viewer who, String number) {
        return page(get("/approvals?box=open", who)).text().contains(number);
    }

    static String idOf(Viewer who) {
        return who.person().value().toString();
    }
}
