package org.qiao.consortium.platform.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.DeclineCause;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
@Import(Town.class)
class RetentionTests {

    @Autowired
    RunRetention retention;

    @Autowired
    Periods periods;

    @Autowired
    Town town;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private Instant cutOff = Instant.EPOCH;

    @BeforeEach
    void nothingYet() {
        sql.execute("truncate platform.notice, platform.retention_run, students.student cascade");
        cutOff = periods.of("platform.notices", TestClock.today()).cutOff();
    }

    private void notices(int count, Instant read) {
        IntStream.range(0, count)
                .forEach(it -> sql.execute(
                        "insert into platform.notice (id, person_id, topic, title, text, url, at, read_at)"
                                + " values (?, ?, 't', 't', 't', '/', ?::timestamptz, ?::timestamptz)",
                        UUID.randomUUID(),
                        town.secretary().person().value(),
                        read.toString(),
                        read.toString()));
    }

    private long rows(String kind) {
        return sql.fetchSingle("select rows from platform.retention_run where kind = ?", kind)
                .get(0, long.class);
    }

    private int left() {
        return sql.fetchSingle("select count(*) from platform.notice").get(0, int.class);
    }

    @Autowired
    RetentionQueries queries;

    @Test
    void everyKindHasAPeriodWithItsLawAndALabel() {
        assertThat(retention.kinds()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(retention.kinds()).allSatisfy(it -> {
            assertThat(periods.of(it.kind(), TestClock.today()).reference()).startsWith("《");
            assertThat(periods.of(it.kind(), TestClock.today()).months()).isPositive();
            assertThat(queries.label(it.kind())).doesNotContain("retention.kind");
        });
        assertThat(periods.of("deeds", TestClock.today()).months()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void whatIsAsOldAsThePeriodStaysAndWhatIsOlderGoes() {
        assertThat(cutOff)
                .isEqualTo(TestClock.today()
                        .minusMonths(12)
                        .atStartOfDay(BusinessTime.ZONE)
                        .toInstant());
        notices(1, cutOff);
        notices(1, cutOff.minusSeconds(1));
        retention.run(TestClock.now());
        assertThat(left()).isEqualTo(1);
        assertThat(rows("platform.notices")).isEqualTo(1);
    }

    @Test
    void aSecondRunOfTheDayRemovesNothingAndCountsNothingTwice() {
        notices(3, cutOff.minusSeconds(1));
        retention.run(TestClock.now());
        retention.run(TestClock.now());
        assertThat(rows("platform.notices")).isEqualTo(3);
    }

    @Test
    void twoInstancesAtOnceRemoveEachOnceInLots() throws Exception {
        notices(RunRetention.LOT + 40, cutOff.minusSeconds(1));
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> retention.run(TestClock.now()));
            var second = both.submit(() -> retention.run(TestClock.now()));
            first.get();
            second.get();
        }
        assertThat(left()).isZero();
        assertThat(rows("platform.notices")).isEqualTo(RunRetention.LOT + 40);
    }

    @Test
    void contactsOfFormerStudentsGoAndThoseOfPresentOnesStay() {
        var school = town.school("期限学校（示例）");
        var present = town.student(school, "在籍某", LocalDate.parse("2000-01-01"));
        var former = town.student(school, "毕业某", LocalDate.parse("2000-01-01"));
        var today = TestClock.today();
        sql.execute(
                "update students.student set entered_on = '2010-09-01', graduates_on = ?, status = case when id = ? then"
                        + " 'ENROLLED' else 'GRADUATED' end",
                today.minusMonths(36).minusDays(1),
                present.id().value());
        retention.run(TestClock.now());
        var kept = sql.fetch("select id, phone_sealed is not null from students.student")
                .intoMap(it -> it.get(0, UUID.class), it -> it.get(1, boolean.class));
        assertThat(kept)
                .containsEntry(present.id().value(), true)
                .containsEntry(former.id().value(), false);
        assertThat(rows("students.contacts")).isEqualTo(1);
    }

    @Test
    void deedsAreNotTouchedSoThatTheChainStaysWhole() {
        sql.execute(
                "insert into platform.deed (id, at, what, subject_kind, subject_id, person_name) values (?,"
                        + " '2000-01-01', 'platform.identity.closed', 'x', ?, '某')",
                UUID.randomUUID(),
                UUID.randomUUID());
        var before = sql.fetchSingle("select count(*) from platform.deed").get(0, int.class);
        retention.run(TestClock.now());
        assertThat(sql.fetchSingle("select count(*) from platform.deed").get(0, int.class))
                .isGreaterThanOrEqualTo(before);
    }

    @Test
    void thePreviewCountsAndTouchesNothingAndTheLogIsExported() throws Exception {
        notices(2, cutOff.minusSeconds(1));
        var page = read("/privacy/retention?preview=true");
        assertThat(Jsoup.parse(page).select("tr:contains(已读消息) td.q-num").text())
                .isEqualTo("2");
        assertThat(left()).isEqualTo(2);
        retention.run(TestClock.now());
        assertThat(Jsoup.parse(read("/privacy/retention?some=true"))
                        .select("#list tbody tr")
                        .text())
                .contains("已读消息", "删除");
        assertThat(read("/exports/retention?format=csv&some=true")).contains("已读消息", "12 个月（待核）");
    }

    private String read(String address) throws Exception {
        var answer = mvc.get()
                .uri(address)
                .with(as(context, town.secretary().person(), Role.SECRETARIAT))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Autowired
    Matches matches;

    @Test
    void aMatchGoesThreeYearsAfterItEndedAndALiveOneStays() {
        var firm = town.employer("对接企业（示例）");
        var school = town.school("对接学校（示例）");
        var numbers = Stream.of("一", "二", "三", "四")
                .map(it -> {
                    var pupil = town.student(school, "示例学生" + it, LocalDate.parse("2006-01-01"));
                    var post = town.post(firm, "岗位" + it, 1);
                    return matches.open(
                            post, pupil.id(), Side.STUDENT, pupil.viewer().actor(), Town.NOW);
                })
                .toList();
        numbers.subList(0, 2)
                .forEach(it -> matches.decline(
                        it,
                        Side.EMPLOYER,
                        DeclineCause.of(Side.EMPLOYER).getFirst(),
                        "",
                        firm.clerk().actor(),
                        Town.NOW));
        matches.agree(numbers.get(2), firm.clerk().actor(), Town.NOW);
        matches.interview(
                numbers.get(2),
                Town.NOW.plusSeconds(90_000),
                "示例路",
                firm.clerk().actor(),
                Town.NOW);
        matches.decline(
                numbers.get(2),
                Side.EMPLOYER,
                DeclineCause.of(Side.EMPLOYER).getFirst(),
                "",
                firm.clerk().actor(),
                Town.NOW);
        var ended = periods.of("exchange.matches", TestClock.today()).cutOff();
        assertThat(ended)
                .isEqualTo(TestClock.today()
                        .minusYears(3)
                        .atStartOfDay(BusinessTime.ZONE)
                        .toInstant());
        age(numbers.get(0), ended);
        age(numbers.get(1), ended.minusSeconds(1));
        age(numbers.get(2), ended.minusSeconds(1));
        retention.run(TestClock.now());
        assertThat(sql.fetchValues("select number from exchange.match order by number"))
                .isEqualTo(List.of(numbers.get(0), numbers.get(3)));
        assertThat(sql.fetchValues("select count(*) from exchange.interview")).isEqualTo(List.of(0L));
        assertThat(rows("exchange.matches")).isEqualTo(2);
    }

    private void age(String match, Instant ended) {
        assertThat(sql.execute(
                        "update exchange.match set ended_at = ?::timestamptz where number = ? and ended_at is not null",
                        ended.toString(),
                        match))
                .isEqualTo(1);
    }
}
