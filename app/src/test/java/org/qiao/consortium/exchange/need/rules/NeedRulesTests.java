package org.qiao.consortium.exchange.need.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.ContractKind.DISPATCH;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.Posts;
import org.qiao.consortium.platform.parameters.Regulations;
import org.qiao.consortium.shared.rule.Rule;

class NeedRulesTests {

    private final Publications rules = new Publications();

    @Test
    void aSoundPostIsRefusedByNothing() {
        assertThat(rules.codes(Posts.turner())).isEmpty();
    }

    @Test
    void allThatIsWrongAnswersAtOnceInTheOrderOfTheList() {
        var blank = new Publication(
                PostTerms.blank(),
                Publications.TODAY,
                new Publication.Employer(false, false, false),
                Publications.ALL_KNOWN,
                Publications.LIMITS,
                rules.wording.find(""),
                rules.wording.find(""));
        assertThat(rules.codes(blank))
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
                                .hasValueSatisfying(law -> assertThat(law.isInForce(Publications.TODAY))
                                        .isTrue())));
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
            assertThat(rules.codes(Posts.turner().heads(heads)).isEmpty()).isNotEqualTo(refused);
        }

        @ParameterizedTest
        @CsvSource({"一二三四五六七八九, true", "一二三四五六七八九十, false", "'  一二三四五六七八九  ', true"})
        void tasksAreLongEnough(String tasks, boolean refused) {
            assertThat(rules.codes(Posts.turner().tasks(tasks)))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_TASKS_TOO_SHORT) : List.of());
        }

        @Test
        void whatTheListsDoNotKnowIsRefused() {
            var nothing = new Publication.Known(false, false, false, Set.of("999999"));
            assertThat(rules.codes(rules.publication(Posts.turner().terms(), Publications.VERIFIED, nothing)))
                    .containsExactly(
                            ExchangeError.NEED_OCCUPATION_UNKNOWN,
                            ExchangeError.NEED_TRADE_UNKNOWN,
                            ExchangeError.NEED_REGION_UNKNOWN,
                            ExchangeError.NEED_MAJOR_UNKNOWN);
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
            assertThat(rules.codes(Posts.turner().until(Optional.of(until)))).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"2026-11-21, true", "2026-11-22, false"})
        void workDoesNotStartInThePast(LocalDate start, boolean refused) {
            assertThat(rules.codes(Posts.turner().start(Optional.of(start))))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_START_PASSED) : List.of());
        }

        @Test
        void workMayStartAnyDay() {
            assertThat(rules.codes(Posts.turner().start(Optional.empty()))).isEmpty();
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
                var refusals = Rule.refusals(
                        NeedRules.PUBLICATION,
                        rules.publication(post.terms(), Publications.VERIFIED, Publications.ALL_KNOWN));
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
                ContractKind contract,
                String realEmployer,
                ExchangeError wrong) {
            var terms =
                    Posts.turner().contract(contract).realEmployer(realEmployer).terms();
            var employer = new Publication.Employer(verified, intermediary, licensed);
            assertThat(rules.codes(rules.publication(terms, employer, Publications.ALL_KNOWN)))
                    .isEqualTo(wrong == null ? List.of() : List.of(wrong));
        }

        @Test
        void whoDispatchesIsAnAgencyAndNamesTheRealEmployer() {
            var terms = Posts.turner().contract(DISPATCH).terms();
            assertThat(rules.codes(rules.publication(terms, Publications.VERIFIED, Publications.ALL_KNOWN)))
                    .containsExactly(
                            ExchangeError.NEED_REAL_EMPLOYER_MISSING, ExchangeError.NEED_DISPATCH_BY_NON_AGENCY);
        }
    }
}
