package org.qiao.consortium.governance.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
@Import({Town.class, ToldThings.class})
class AnnouncementLifeTests {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-27");

    @Autowired
    Town town;

    @Autowired
    Announcements announcements;

    @Autowired
    AnnouncementQueries queries;

    @Autowired
    EndAnnouncements end;

    @Autowired
    ToldThings things;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private final SubjectRef first = thing();
    private final SubjectRef second = thing();
    private int address = 1;

    private static SubjectRef thing() {
        return new SubjectRef(ToldThings.KIND, UUID.randomUUID());
    }

    @BeforeEach
    void nothingTold() {
        things.told.clear();
        things.refuses = Optional.empty();
    }

    private static Announcements.Notice notice(List<Announcements.Item> items, int days) {
        return new Announcements.Notice(
                AnnouncementKind.SELECTION, "关于牵头企业遴选结果的公示", "根据遴选办法，经理事会审议。", items, Optional.of(days));
    }

    private String open() {
        return announcements.open(
                notice(
                        List.of(
                                Announcements.Item.of(first, "甲种业（示例）", "得分 92"),
                                Announcements.Item.of(second, "乙装备（示例）", "得分 88"),
                                new Announcements.Item(Optional.empty(), "丙乳业（示例）", "")),
                        5),
                town.secretary(),
                Town.NOW);
    }

    private RequestPostProcessor secretary() {
        return as(context, town.secretary().person(), Role.SECRETARIAT);
    }

    private MvcTestResult object(String number, String item, String way, String text) {
        var from = "198.51.100." + address++;
        return mvc.post()
                .uri("/announcements/" + number + "/objection")
                .param("item", item)
                .param("way", way)
                .param("name", way.equals("named") ? "钱某" : "")
                .param("contact", way.equals("named") ? "0936-8200000" : "")
                .param("text", text)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult handle(String objection, String deed, String... parameters) {
        var request = mvc.post()
                .uri("/governance/objections/" + objection + "/" + deed)
                .with(secretary())
                .with(csrf());
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private String objectionTo(String announcement) throws Exception {
        var list = Jsoup.parse(mvc.get()
                .uri("/governance/objections?announcement=" + announcement)
                .with(secretary())
                .exchange()
                .getResponse()
                .getContentAsString());
        var url = list.select("td.q-main a").first();
        return url == null ? "" : url.attr("href").substring("/governance/objections/".length());
    }

    private List<AnnouncedState> states(String number) {
        return queries.items(queries.get(town.secretary(), number)).stream()
                .map(AnnouncedItem::state)
                .toList();
    }

    private AnnouncementStatus status(String number) {
        return queries.get(town.secretary(), number).status();
    }

    @Test
    void countsThePeriodInWorkingDaysFromTheDayAfter() {
        assertThat(queries.get(town.secretary(), open()).endsOn()).isEqualTo(LAST_DAY);
    }

    @Test
    void holdsWhatIsObjectedToUnderANameAndLetsTheRestTakeEffect() throws Exception {
        var number = open();
        assertThat(object(number, "1", "named", "业绩材料不实")).hasStatus(302);
        assertThat(object(number, "2", "anonymous", "听说有问题")).hasStatus(302);
        assertThat(states(number))
                .containsExactly(AnnouncedState.HELD, AnnouncedState.ANNOUNCED, AnnouncedState.ANNOUNCED);

        end.end(LAST_DAY.minusDays(1));
        assertThat(status(number)).isEqualTo(AnnouncementStatus.OPEN);
        end.end(LAST_DAY);
        end.end(LAST_DAY);
        assertThat(states(number))
                .containsExactly(AnnouncedState.HELD, AnnouncedState.EFFECTIVE, AnnouncedState.EFFECTIVE);
        assertThat(status(number)).isEqualTo(AnnouncementStatus.ENDED);
        assertThat(things.told).containsExactly("held " + first.id(), "effect " + second.id() + " 2026-11-28");
    }

    @Test
    void givesEffectWhenTheObjectionIsUnfoundedAndClosesTheNotice() throws Exception {
        var number = open();
        object(number, "1", "named", "业绩材料不实");
        end.end(LAST_DAY);
        var objection = objectionTo(number);

        assertThat(handle(objection, "answer", "outcome", "UNFOUNDED", "decision", "KEEP", "answer", "材料属实。"))
                .as("before anything was checked")
                .hasStatus(422);
        assertThat(handle(objection, "checks", "checkedOn", "2026-11-22", "checkWay", "查阅材料", "finding", "合同与发票一致"))
                .hasStatus(302);
        assertThat(handle(objection, "answer", "outcome", "UPHELD", "decision", "KEEP", "answer", "材料不实。"))
                .as("a decision that contradicts the outcome")
                .hasStatus(422);
        assertThat(states(number)).startsWith(AnnouncedState.HELD);
        assertThat(handle(objection, "answer", "outcome", "UNFOUNDED", "decision", "KEEP", "answer", "材料属实。"))
                .hasStatus(302);
        assertThat(states(number)).containsOnly(AnnouncedState.EFFECTIVE);
        assertThat(status(number)).isEqualTo(AnnouncementStatus.CLOSED);
        assertThat(things.told).contains("effect " + first.id() + " " + Town.TODAY);
    }

    @Test
    void strikesWhenTheObjectionIsUpheld() throws Exception {
        var number = open();
        object(number, "1", "named", "业绩材料不实");
        var objection = objectionTo(number);
        handle(objection, "checks", "checkedOn", "2026-11-22", "checkWay", "查阅材料", "finding", "合同是假的");
        assertThat(handle(objection, "answer", "outcome", "UPHELD", "decision", "STRIKE", "answer", "取消资格。"))
                .hasStatus(302);
        end.end(LAST_DAY);
        assertThat(states(number))
                .containsExactly(AnnouncedState.STRUCK, AnnouncedState.EFFECTIVE, AnnouncedState.EFFECTIVE);
        assertThat(things.told).contains("struck " + first.id() + " 成立");
    }

    @Test
    void goesOnHoldingWhileASecondObjectionIsOpen() throws Exception {
        var number = open();
        object(number, "1", "named", "甲的意见");
        var objection = objectionTo(number);
        object(number, "1", "named", "乙的意见");
        handle(objection, "checks", "checkedOn", "2026-11-22", "checkWay", "查阅材料", "finding", "属实");
        handle(objection, "answer", "outcome", "UNFOUNDED", "decision", "KEEP", "answer", "材料属实。");
        assertThat(states(number)).startsWith(AnnouncedState.HELD);
    }

    @Test
    void aClueHoldsItsItemOnlyWhenTheSecretariatSaysSo() throws Exception {
        var number = open();
        object(number, "2", "anonymous", "听说有问题");
        var objection = objectionTo(number);
        assertThat(handle(objection, "hold", "reason", " ")).hasStatus(422);
        assertThat(handle(objection, "hold", "reason", "线索具体，需核查")).hasStatus(302);
        assertThat(states(number)).element(1).isEqualTo(AnnouncedState.HELD);
        end.end(LAST_DAY);
        handle(objection, "checks", "checkedOn", "2026-11-22", "checkWay", "走访", "finding", "不属实");
        handle(objection, "answer", "outcome", "UNFOUNDED", "decision", "KEEP", "answer", "经查不属实。");
        assertThat(states(number)).containsOnly(AnnouncedState.EFFECTIVE);
    }

    @Test
    void anObjectionToTheWholeHoldsNothing() throws Exception {
        var number = open();
        assertThat(object(number, "whole", "named", "程序有问题")).hasStatus(302);
        end.end(LAST_DAY);
        assertThat(states(number)).containsOnly(AnnouncedState.EFFECTIVE);
        assertThat(objectionTo(number)).isNotEmpty();
    }

    @Test
    void refusesAnObjectionAfterThePeriodAndStoresNothing() throws Exception {
        var number = announcements.open(
                notice(List.of(new Announcements.Item(Optional.empty(), "丙乳业（示例）", "")), 5),
                town.secretary(),
                Town.NOW.minus(Duration.ofDays(14)));
        var answer = object(number, "1", "named", "晚了一步");
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsString()).contains("不再接收异议", "晚了一步");
        assertThat(objectionTo(number)).isEmpty();
        assertThat(states(number)).containsExactly(AnnouncedState.ANNOUNCED);
    }

    @Test
    void oneItemThatItsModuleRefusesDoesNotKeepTheOthersBack() {
        var number = open();
        things.refuses = Optional.of(first);
        end.end(LAST_DAY);
        assertThat(states(number))
                .containsExactly(AnnouncedState.ANNOUNCED, AnnouncedState.EFFECTIVE, AnnouncedState.EFFECTIVE);
        things.refuses = Optional.empty();
        end.end(LAST_DAY.plusDays(1));
        assertThat(status(number)).isEqualTo(AnnouncementStatus.CLOSED);
    }

    @Test
    void withdrawingStrikesWhatIsNotDecided() {
        var number = open();
        assertThatThrownBy(() -> announcements.withdraw(number, " ", town.secretary(), Town.NOW))
                .isInstanceOf(Refused.class);
        announcements.withdraw(number, "名单有误", town.secretary(), Town.NOW);
        assertThat(states(number)).containsOnly(AnnouncedState.STRUCK);
        assertThat(announcements.of(first))
                .extracting(Announcements.Standing::state)
                .containsExactly(AnnouncedState.STRUCK);
        end.end(LAST_DAY);
        assertThat(states(number)).containsOnly(AnnouncedState.STRUCK);
    }

    @Test
    void refusesAPeriodThatIsTooShortAndANoticeWithoutItems() {
        assertThatThrownBy(() -> announcements.open(notice(List.of(), 4), town.secretary(), Town.NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly(AnnouncementError.ITEMS_MISSING, AnnouncementError.PERIOD_TOO_SHORT));
    }
}
