package org.qiao.consortium.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.qiao.consortium.testing.Town.NOW;
import static org.qiao.consortium.testing.Town.TODAY;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.figures.FigureSource.Question;
import org.qiao.consortium.platform.figures.FigureSource.Value;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Figures of a town that grows as the tests run: each is compared with what it was before. */
@PlatformTest
@Import(Town.class)
class FiguresTests {

    @Autowired
    Town town;

    @Autowired
    Figures figures;

    @Autowired
    KeepFigures keep;

    @Autowired
    Matches matches;

    @Autowired
    NeedIntake intake;

    @Autowired
    Texts texts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private static int serial;

    private Question asked(Optional<OrganizationId> unit, Dimension by, LocalDate from, LocalDate to) {
        return new Question(town.consortium(), unit, by, from, to);
    }

    private long on(String code, LocalDate day) {
        return figures.total(
                figures.find(code).orElseThrow(), asked(Optional.empty(), Dimension.TOTAL, day.withDayOfMonth(1), day));
    }

    private Map<String, Long> split(String code, Dimension by) {
        return figures
                .values(figures.find(code).orElseThrow(), asked(Optional.empty(), by, TODAY.minusDays(30), TODAY))
                .stream()
                .collect(Collectors.toMap(Value::label, Value::value));
    }

    private Document get(Viewer viewer, String url) {
        try {
            return Jsoup.parse(mvc.get()
                    .uri(url)
                    .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String shown(Viewer viewer, String label) {
        return get(viewer, "/all-figures").select("tbody tr").stream()
                .filter(it -> it.select(".q-main").text().equals(label))
                .map(it -> it.select(".q-num").text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureIsNamedDefinedAndSourcedOnce() {
        var all = figures.all();
        assertThat(all.stream().map(Figure::code)).hasSize(18).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(it -> {
            assertThat(it.by()).as(it.code()).contains(Dimension.TOTAL);
            for (var key : java.util.List.of(it.labelKey(), it.definitionKey(), it.sourceKey())) {
                assertThat(texts.of(key)).as(key).isNotEqualTo(key).isNotBlank();
            }
        });
        assertThat(all.stream().map(it -> texts.of(it.labelKey()))).doesNotHaveDuplicates();
    }

    @Test
    void thePartsOfEveryFigureAddUpToTheWhole() {
        var firm = town.employer("合计机械" + ++serial + "（示例）");
        town.post(firm, "合计车工", 3);
        var pupil = town.student(town.school("合计学校" + serial), "合计学生", LocalDate.parse("2008-01-15"));
        assertThat(pupil.name()).isEqualTo("合计学生");
        for (var figure : figures.all()) {
            var whole = figures.total(figure, asked(Optional.empty(), Dimension.TOTAL, TODAY.minusDays(30), TODAY));
            // Persons may be with two employers: their parts are more than the whole, never less.
            for (var by : figure.by()) {
                assertThat(figures.total(figure, asked(Optional.empty(), by, TODAY.minusDays(30), TODAY)))
                        .as(figure.code() + " " + by)
                        .isGreaterThanOrEqualTo(whole);
                if (!figure.persons()) {
                    assertThat(figures.total(figure, asked(Optional.empty(), by, TODAY.minusDays(30), TODAY)))
                            .as(figure.code() + " " + by)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void aPostIsOpenFromItsPublishingToItsClosingAndLessItsFilled() {
        var before = on("exchange.need.open-posts", TODAY);
        var heads = on("exchange.need.open-heads", TODAY);
        var published = on("exchange.need.published", TODAY);
        var firm = town.employer("开关机械" + ++serial + "（示例）");
        var post = town.post(firm, "开关车工", 5);
        town.draft(firm, "草稿不算", 9);
        assertThat(on("exchange.need.open-posts", TODAY)).isEqualTo(before + 1);
        assertThat(on("exchange.need.open-heads", TODAY)).isEqualTo(heads + 5);
        assertThat(on("exchange.need.published", TODAY)).isEqualTo(published + 1);
        assertThat(on("exchange.need.open-posts", TODAY.minusDays(1)))
                .as("not yet")
                .isZero();
        assertThat(on("exchange.need.open-posts", TODAY.plusDays(61)))
                .as("past its last day")
                .isZero();
        assertThat(split("exchange.need.open-heads", Dimension.EMPLOYER)).containsEntry(firm.name(), 5L);
        assertThat(split("exchange.need.open-heads", Dimension.DISTRICT)).containsKey("甘州区");

        intake.reportFilled(post, 2, firm.clerk(), NOW);
        assertThat(on("exchange.need.open-heads", TODAY)).isEqualTo(heads + 3);
        var unmet = on("exchange.need.unmet", TODAY);
        intake.close(post, CloseReason.UNSUPPLIED, Optional.of(CloseReason.Cause.values()[0]), "", firm.clerk(), NOW);
        assertThat(on("exchange.need.open-posts", TODAY)).isEqualTo(before);
        assertThat(on("exchange.need.unmet", TODAY)).isEqualTo(unmet + 3);
    }

    @Test
    void aMatchIsCountedForItsEmployerAndItsSchool() {
        var firm = town.employer("对接机械" + ++serial + "（示例）");
        var school = town.school("对接学校" + serial);
        var post = town.post(firm, "对接车工", 2);
        var pupil = town.student(school, "对接学生", LocalDate.parse("2008-01-15"));
        var number = matches.open(post, pupil.id(), Side.STUDENT, pupil.viewer().actor(), NOW);
        matches.agree(number, firm.clerk().actor(), NOW);
        assertThat(split("exchange.match.agreed", Dimension.EMPLOYER)).containsEntry(firm.name(), 1L);
        assertThat(split("exchange.match.agreed", Dimension.SCHOOL)).containsEntry(school.name(), 1L);

        assertThat(shown(firm.clerk(), "达成接洽")).isEqualTo("1 人次");
        assertThat(shown(school.clerk(), "达成接洽")).isEqualTo("1 人次");
        var stranger = town.employer("旁人机械" + serial + "（示例）");
        assertThat(shown(stranger.clerk(), "达成接洽")).isEqualTo("0 人次");
    }

    @Test
    void fewPersonsAreShownToTheSecretariatOnly() {
        var firm = town.employer("小格机械" + ++serial + "（示例）");
        var school = town.school("小格学校" + serial);
        var pupil = town.student(school, "小格学生", LocalDate.parse("2008-01-15"));
        matches.agree(
                matches.open(
                        town.post(firm, "小格车工", 2),
                        pupil.id(),
                        Side.STUDENT,
                        pupil.viewer().actor(),
                        NOW),
                firm.clerk().actor(),
                NOW);
        var bureau =
                town.person("局里" + serial, Role.DEPARTMENT, town.secretary().organization());
        var url = "/all-figures/exchange.match.agreed?by=employer";
        var theirs = get(bureau, url).select("table[class*=q-cards] tbody tr").stream()
                .filter(it -> it.text().contains(firm.name()))
                .findFirst()
                .orElseThrow();
        assertThat(theirs.select(".q-num").text()).startsWith("少于 5 或不公布");
        assertThat(get(bureau, url).select(".q-help").text()).contains("《统计法》");
        var ours = get(town.secretary(), url).select("table[class*=q-cards] tbody tr").stream()
                .filter(it -> it.text().contains(firm.name()))
                .findFirst()
                .orElseThrow();
        assertThat(ours.select(".q-num").text()).isEqualTo("1 人次");
        assertThat(get(firm.clerk(), "/all-figures/exchange.offer.open?by=occupation")
                        .select("table[class*=q-cards] tbody .q-num")
                        .eachText())
                .as("wishes are of the whole town, so a firm is one of the others")
                .contains("少于 5 或不公布");
        var file = mvc.get()
                .uri("/exports/figures?format=csv&figure=exchange.match.agreed&by=employer")
                .with(as(context, bureau.person(), Role.DEPARTMENT));
        assertThat(file).hasStatusOk().bodyText().contains(firm.name() + ",少于 5 或不公布");
    }

    @Test
    void whatCannotBeCountedLaterIsKeptDayByDayAndTheSameDayOnce() {
        town.student(town.school("留存学校" + ++serial), "留存学生", LocalDate.parse("2008-01-15"));
        var today = on("exchange.offer.open", TODAY);
        assertThat(today).isPositive();
        var lastMonth = TODAY.withDayOfMonth(1).minusDays(1);
        keep.on(new DayHasPassed(lastMonth));
        keep.on(new DayHasPassed(lastMonth));
        var trend = get(town.secretary(), "/all-figures/exchange.offer.open")
                .select(".q-chart tbody tr")
                .eachText();
        assertThat(trend).hasSize(12);
        assertThat(trend.get(11)).isEqualTo(TODAY.toString().substring(0, 7) + " " + today);
        assertThat(trend.get(10)).isEqualTo(lastMonth.toString().substring(0, 7) + " " + today);
        assertThat(trend.get(9)).endsWith("—");
    }

    @Test
    void studentsAndVisitorsHaveNoFigures() {
        var pupil = town.student(town.school("门外学校" + ++serial), "门外学生", LocalDate.parse("2008-01-15"));
        assertThat(mvc.get().uri("/all-figures").with(as(context, pupil.viewer().person(), Role.STUDENT)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/all-figures")).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/all-figures/none.such")
                        .with(as(context, town.secretary().person(), Role.SECRETARIAT)))
                .hasStatus(404);
    }
}
