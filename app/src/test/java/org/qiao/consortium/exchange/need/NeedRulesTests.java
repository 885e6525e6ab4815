package org.qiao.consortium.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.PostTerms.Contract.DISPATCH;
import static org.qiao.consortium.exchange.PostTerms.Contract.LABOUR;
import static org.qiao.consortium.exchange.PostTerms.Contract.PART_TIME;
import static org.qiao.consortium.exchange.PostTerms.Contract.SEASONAL;
import static org.qiao.consortium.exchange.PostTerms.Contract.TRAINEESHIP;
import static org.qiao.consortium.exchange.PostTerms.PayUnit.DAY;
import static org.qiao.consortium.exchange.PostTerms.PayUnit.HOUR;
import static org.qiao.consortium.exchange.PostTerms.PayUnit.MONTH;
import static org.qiao.consortium.exchange.PostTerms.PayUnit.PIECE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.PostTerms.Asked;
import org.qiao.consortium.exchange.PostTerms.Hazard;
import org.qiao.consortium.exchange.PostTerms.Sex;
import org.qiao.consortium.exchange.PostTerms.SexGround;
import org.qiao.consortium.platform.parameters.Regulations;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

class NeedRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Publication.Employer VERIFIED = new Publication.Employer(true, false, false);
    private static final Publication.Known ALL_KNOWN = new Publication.Known(true, true, true, Set.of());
    private static final Publication.Limits LIMITS = new Publication.Limits(
            new BigDecimal("1960"),
            new BigDecimal("20.5"),
            new BigDecimal("21.75"),
            new BigDecimal("0.6"),
            180,
            new BigDecimal("3"),
            500,
            10);

    private final NeedWording wording = new NeedWording();

    private Publication publication(PostTerms terms, Publication.Employer employer, Publication.Known known) {
        return new Publication(
                terms, TODAY, employer, known, LIMITS, wording.find(terms.title()), wording.find(terms.tasks()));
    }

    private List<ErrorCode> codes(Publication publication) {
        return Rule.refusals(NeedRules.PUBLICATION, publication).stream()
                .<ErrorCode>map(Refusal::code)
                .toList();
    }

    private List<ErrorCode> codes(Posts post) {
        return codes(publication(post.terms(), VERIFIED, ALL_KNOWN));
    }

    private static Asked asked(Integer from, Integer to, Hazard... hazards) {
        return new Asked(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of(hazards));
    }

    @Test
    void aSoundPostIsRefusedByNothing() {
        assertThat(codes(Posts.turner())).isEmpty();
    }

    @Test
    void allThatIsWrongAnswersAtOnceInTheOrderOfTheList() {
        var blank = new Publication(
                PostTerms.blank(),
                TODAY,
                new Publication.Employer(false, false, false),
                ALL_KNOWN,
                LIMITS,
                wording.find(""),
                wording.find(""));
        assertThat(codes(blank))
                .containsExactly(
                        ExchangeError.NEED_TITLE_MISSING,
                        ExchangeError.NEED_OCCUPATION_MISSING,
                        ExchangeError.NEED_HEADS_MISSING,
                        ExchangeError.NEED_PLACE_MISSING,
                        ExchangeError.NEED_TASKS_MISSING,
                        ExchangeError.NEED_PAY_MISSING,
                        ExchangeError.NEED_DEADLINE_MISSING,
                        ExchangeError.NEED_EMPLOYER_NOT_VERIFIED);
    }

    @Test
    void everyRuleCitesARegulationOfTheRegister() throws Exception {
        var register = new RegisterForTests().regulations();
        assertThat(NeedRules.PUBLICATION)
                .allSatisfy(rule -> assertThat(rule.citation())
                        .hasValueSatisfying(it -> assertThat(register.find(it.regulation()))
                                .as(it.regulation())
                                .hasValueSatisfying(
                                        law -> assertThat(law.isInForce(TODAY)).isTrue())));
    }

    /** The register's constructor is its own package's. */
    private static final class RegisterForTests {
        Regulations regulations() throws Exception {
            var constructor = Regulations.class.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
    }

    @Nested
    class What {

        @ParameterizedTest
        @CsvSource({"0, true", "1, false", "500, false", "501, true"})
        void headsAreBetweenOneAndTheMost(int heads, boolean refused) {
            assertThat(codes(Posts.turner().heads(heads)).isEmpty()).isNotEqualTo(refused);
        }

        @ParameterizedTest
        @CsvSource({"一二三四五六七八九, true", "一二三四五六七八九十, false", "'  一二三四五六七八九  ', true"})
        void tasksAreLongEnough(String tasks, boolean refused) {
            assertThat(codes(Posts.turner().tasks(tasks)))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_TASKS_TOO_SHORT) : List.of());
        }

        @Test
        void whatTheListsDoNotKnowIsRefused() {
            var nothing = new Publication.Known(false, false, false, Set.of("999999"));
            assertThat(codes(publication(Posts.turner().terms(), VERIFIED, nothing)))
                    .containsExactly(
                            ExchangeError.NEED_OCCUPATION_UNKNOWN,
                            ExchangeError.NEED_TRADE_UNKNOWN,
                            ExchangeError.NEED_REGION_UNKNOWN,
                            ExchangeError.NEED_MAJOR_UNKNOWN);
        }
    }

    @Nested
    class Pay {

        static Stream<Arguments> floors() {
            // 1960 ÷ 21.75 = 90.114… → 90.12; ÷ 8 = 11.264… → 11.27; 1960 × 0.6 = 1176; 1176 ÷ 21.75 = 54.068… → 54.07
            return Stream.of(
                    Arguments.of(LABOUR, MONTH, "1960", "1959.99"),
                    Arguments.of(SEASONAL, MONTH, "1960", "1959.99"),
                    Arguments.of(LABOUR, DAY, "90.12", "90.11"),
                    Arguments.of(SEASONAL, DAY, "90.12", "90.11"),
                    Arguments.of(LABOUR, HOUR, "11.27", "11.26"),
                    Arguments.of(PART_TIME, HOUR, "20.5", "20.49"),
                    Arguments.of(PART_TIME, DAY, "20.5", "20.49"),
                    Arguments.of(TRAINEESHIP, MONTH, "1176", "1175.99"),
                    Arguments.of(TRAINEESHIP, DAY, "54.07", "54.06"));
        }

        @ParameterizedTest
        @MethodSource("floors")
        void theFloorIsComparedInThePostsOwnUnit(
                PostTerms.Contract contract, PostTerms.PayUnit unit, String allowed, String refused) {
            assertThat(codes(Posts.turner().contract(contract).pay(allowed, allowed, unit)))
                    .isEmpty();
            assertThat(codes(Posts.turner().contract(contract).pay(refused, refused, unit)))
                    .containsExactly(ExchangeError.NEED_PAY_BELOW_FLOOR);
        }

        @ParameterizedTest
        @CsvSource({"LABOUR, 1960, false", "LABOUR, 1959, true", "PART_TIME, 20.5, false", "PART_TIME, 20.4, true"})
        void aPieceRateIsComparedByWhatItComesTo(PostTerms.Contract contract, String equivalent, boolean refused) {
            var pay = new PostTerms.Pay(
                    Optional.of(new BigDecimal("0.35")),
                    Optional.of(new BigDecimal("0.6")),
                    PIECE,
                    Optional.of(new BigDecimal(equivalent)));
            assertThat(codes(Posts.turner().contract(contract).pay(pay)))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_PAY_BELOW_FLOOR) : List.of());
        }

        @Test
        void aPieceRateSaysWhatItComesTo() {
            assertThat(codes(Posts.turner().pay("0.35", "0.6", PIECE)))
                    .containsExactly(ExchangeError.NEED_PIECE_EQUIVALENT_MISSING);
        }

        @ParameterizedTest
        @CsvSource({"4000, 4000, ", "4000, 3999, UPSIDE", "4000, 12000, ", "4000, 12000.01, WIDE"})
        void theBandIsInOrderAndUseful(String from, String to, String wrong) {
            var expected = wrong == null
                    ? List.of()
                    : List.of(
                            wrong.equals("UPSIDE")
                                    ? ExchangeError.NEED_PAY_UPSIDE_DOWN
                                    : ExchangeError.NEED_PAY_BAND_TOO_WIDE);
            assertThat(codes(Posts.turner().pay(from, to, MONTH))).isEqualTo(expected);
        }

        @Test
        void theRefusalNamesTheFloorAndItsUnit() {
            var refusals = Rule.refusals(
                    NeedRules.PUBLICATION,
                    publication(Posts.turner().pay("80", "90", DAY).terms(), VERIFIED, ALL_KNOWN));
            assertThat(refusals.getFirst().arguments()).isEqualTo(List.of("90.12", "元/日", "1960"));
        }
    }

    @Nested
    class Dates {

        @ParameterizedTest
        @CsvSource({"2026-11-21, PASSED", "2026-11-22, ", "2027-05-21, ", "2027-05-22, FAR"})
        void theDeadlineIsNeitherPastNorTooFar(LocalDate until, String wrong) {
            var expected = wrong == null
                    ? List.of()
                    : List.of(
                            wrong.equals("FAR")
                                    ? ExchangeError.NEED_DEADLINE_TOO_FAR
                                    : ExchangeError.NEED_DEADLINE_PASSED);
            assertThat(codes(Posts.turner().until(Optional.of(until)))).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"2026-11-21, true", "2026-11-22, false"})
        void workDoesNotStartInThePast(LocalDate start, boolean refused) {
            assertThat(codes(Posts.turner().start(Optional.of(start))))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_START_PASSED) : List.of());
        }

        @Test
        void workMayStartAnyDay() {
            assertThat(codes(Posts.turner().start(Optional.empty()))).isEmpty();
        }
    }

    @Nested
    class Age {

        @ParameterizedTest
        @ValueSource(ints = {1, 14, 15})
        void under16NobodyIsHired(int age) {
            assertThat(codes(Posts.turner().asked(asked(age, null)))).contains(ExchangeError.NEED_UNDER_SIXTEEN);
        }

        @ParameterizedTest
        @ValueSource(ints = {16, 17, 18})
        void from16PeopleMayBeHired(int age) {
            assertThat(codes(Posts.turner().asked(asked(age, null)))).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void at16And17NobodyDoesWorkBarredToMinors(Hazard hazard) {
            for (var minor : List.of(16, 17)) {
                assertThat(codes(Posts.turner().asked(asked(minor, null, hazard))))
                        .containsExactly(ExchangeError.NEED_MINOR_IN_BARRED_WORK);
            }
            assertThat(codes(Posts.turner().asked(asked(18, null, hazard)))).isEmpty();
            assertThat(codes(Posts.turner().asked(asked(null, null, hazard)))).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void workBarredToMinorsIsForAdults(Hazard hazard) {
            assertThat(Posts.turner().asked(asked(null, null, hazard)).terms().leastAge())
                    .isEqualTo(18);
            assertThat(Posts.turner().asked(asked(16, null)).terms().leastAge()).isEqualTo(16);
            assertThat(Posts.turner().asked(asked(20, null, hazard)).terms().leastAge())
                    .isEqualTo(20);
        }

        @Test
        void whatTheTextSaysOfBarredWorkMustBeNamed() {
            var post = Posts.turner().tasks("在井下巡检通风设备并记录读数。");
            assertThat(codes(post)).containsExactly(ExchangeError.NEED_MINOR_IN_BARRED_WORK);
            assertThat(codes(post.asked(asked(null, null, Hazard.UNDERGROUND)))).isEmpty();
            assertThat(codes(post.asked(asked(18, null)))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({", 35, true", ", 59, true", ", 60, false", "18, , false", "19, , true", "25, 40, true"})
        void anAgeLimitNeedsAReason(Integer from, Integer to, boolean warned) {
            var post = Posts.turner().asked(asked(from, to));
            assertThat(codes(post)).isEqualTo(warned ? List.of(ExchangeError.NEED_AGE_LIMIT) : List.of());
            assertThat(codes(post.reason("夜班值守须取得特种作业证满三年"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"'', true", "年轻些好, true", "体力要求, true", "须三年持证, false", "'     ', true"})
        void theReasonIsASentence(String reason, boolean refused) {
            assertThat(codes(Posts.turner().tasks("操作车床加工零件，35岁以下。").reason(reason)))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_AGE_IN_TEXT) : List.of());
        }

        @Test
        void theBoundsAreInOrder() {
            assertThat(codes(Posts.turner().asked(asked(30, 29)).reason("须持证满三年")))
                    .containsExactly(ExchangeError.NEED_AGE_UPSIDE_DOWN);
            assertThat(codes(Posts.turner().asked(asked(30, 30)).reason("须持证满三年")))
                    .isEmpty();
        }
    }

    @Nested
    class SexOfApplicants {

        private static Asked sex(Sex sex, Optional<SexGround> ground) {
            return new Asked(Optional.empty(), Optional.empty(), Optional.of(sex), ground, false, Set.of());
        }

        @ParameterizedTest
        @EnumSource
        void isNotNamedWithoutALawfulGround(Sex sex) {
            assertThat(codes(Posts.turner().asked(sex(sex, Optional.empty()))))
                    .containsExactly(ExchangeError.NEED_SEX_WITHOUT_GROUND);
        }

        @ParameterizedTest
        @CsvSource({
            "MALE, FORBIDDEN_FOR_WOMEN, false",
            "MALE, PRIVACY, false",
            "FEMALE, PRIVACY, false",
            "FEMALE, FORBIDDEN_FOR_WOMEN, true"
        })
        void mayBeNamedWhereTheGroundFits(Sex sex, SexGround ground, boolean refused) {
            assertThat(codes(Posts.turner().asked(sex(sex, Optional.of(ground)))))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_SEX_GROUND_DOES_NOT_FIT) : List.of());
        }

        @Test
        void withAGroundTheTextMaySayItToo() {
            var post = Posts.turner().tasks("矿山掘进，限男性，三班倒，提供宿舍。");
            assertThat(codes(post)).containsExactly(ExchangeError.NEED_SEX_IN_TEXT);
            assertThat(codes(post.asked(sex(Sex.MALE, Optional.of(SexGround.FORBIDDEN_FOR_WOMEN)))))
                    .isEmpty();
        }
    }

    @Nested
    class Wording {

        @ParameterizedTest
        @CsvSource({
            "限男性, NEED_SEX_IN_TEXT",
            "只招汉族, NEED_ETHNICITY_IN_TEXT",
            "无宗教信仰, NEED_RELIGION_IN_TEXT",
            "本地户口优先, NEED_HOUSEHOLD_IN_TEXT",
            "已婚已育, NEED_MARRIAGE_IN_TEXT",
            "乙肝勿投, NEED_CARRIER_IN_TEXT",
            "四肢健全, NEED_DISABILITY_IN_TEXT",
            "35岁以下, NEED_AGE_IN_TEXT",
            "入职收押金, NEED_FEE_IN_TEXT",
            "扣押身份证, NEED_PAPERS_HELD"
        })
        void isRefusedInTheTitleAndInTheTasksAndPointsThere(String words, ExchangeError code) {
            for (var place : List.of("title", "tasks")) {
                var post = place.equals("title")
                        ? Posts.turner().title("数控车工（" + words + "）")
                        : Posts.turner().tasks("操作数控车床加工零件，" + words + "。");
                var refusals = Rule.refusals(NeedRules.PUBLICATION, publication(post.terms(), VERIFIED, ALL_KNOWN));
                assertThat(refusals).hasSize(1);
                assertThat(refusals.getFirst().code()).isEqualTo(code);
                assertThat(refusals.getFirst().field()).isEqualTo(place);
            }
        }
    }

    @Nested
    class Employers {

        @ParameterizedTest
        @CsvSource({
            "true, false, false, LABOUR, '', ",
            "false, false, false, LABOUR, '', NEED_EMPLOYER_NOT_VERIFIED",
            "true, true, true, LABOUR, 示例农机厂, ",
            "true, true, false, LABOUR, 示例农机厂, NEED_AGENCY_WITHOUT_LICENCE",
            "true, true, true, LABOUR, '', NEED_REAL_EMPLOYER_MISSING",
            "true, true, true, DISPATCH, 示例农机厂, ",
            "true, true, true, DISPATCH, '', NEED_REAL_EMPLOYER_MISSING",
            "true, false, false, DISPATCH, 示例农机厂, NEED_DISPATCH_BY_NON_AGENCY"
        })
        void mustBeWhoTheyMustBe(
                boolean verified,
                boolean intermediary,
                boolean licensed,
                PostTerms.Contract contract,
                String realEmployer,
                ExchangeError wrong) {
            var terms =
                    Posts.turner().contract(contract).realEmployer(realEmployer).terms();
            var employer = new Publication.Employer(verified, intermediary, licensed);
            assertThat(codes(publication(terms, employer, ALL_KNOWN)))
                    .isEqualTo(wrong == null ? List.of() : List.of(wrong));
        }

        @Test
        void whoDispatchesIsAnAgencyAndNamesTheRealEmployer() {
            var terms = Posts.turner().contract(DISPATCH).terms();
            assertThat(codes(publication(terms, VERIFIED, ALL_KNOWN)))
                    .containsExactly(
                            ExchangeError.NEED_REAL_EMPLOYER_MISSING, ExchangeError.NEED_DISPATCH_BY_NON_AGENCY);
        }
    }
}
