package org.qiao.consortium.exchange.need.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms.Asked;
import org.qiao.consortium.exchange.PostTerms.Hazard;
import org.qiao.consortium.exchange.PostTerms.Sex;
import org.qiao.consortium.exchange.PostTerms.SexGround;
import org.qiao.consortium.exchange.need.Posts;

class PeopleRulesTests {

    private final Publications rules = new Publications();

    private static Asked asked(Integer from, Integer to, Hazard... hazards) {
        return new Asked(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of(hazards));
    }

    @Nested
    class Age {

        @ParameterizedTest
        @ValueSource(ints = {1, 14, 15})
        void under16NobodyIsHired(int age) {
            assertThat(rules.codes(Posts.turner().asked(asked(age, null)))).contains(ExchangeError.NEED_UNDER_SIXTEEN);
        }

        @ParameterizedTest
        @ValueSource(ints = {16, 17, 18})
        void from16PeopleMayBeHired(int age) {
            assertThat(rules.codes(Posts.turner().asked(asked(age, null)))).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void at16And17NobodyDoesWorkBarredToMinors(Hazard hazard) {
            for (var minor : List.of(16, 17)) {
                assertThat(rules.codes(Posts.turner().asked(asked(minor, null, hazard))))
                        .containsExactly(ExchangeError.NEED_MINOR_IN_BARRED_WORK);
            }
            assertThat(rules.codes(Posts.turner().asked(asked(18, null, hazard))))
                    .isEmpty();
            assertThat(rules.codes(Posts.turner().asked(asked(null, null, hazard))))
                    .isEmpty();
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
            assertThat(rules.codes(post)).containsExactly(ExchangeError.NEED_MINOR_IN_BARRED_WORK);
            assertThat(rules.codes(post.asked(asked(null, null, Hazard.UNDERGROUND))))
                    .isEmpty();
            assertThat(rules.codes(post.asked(asked(18, null)))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({", 35, true", ", 59, true", ", 60, false", "18, , false", "19, , true", "25, 40, true"})
        void anAgeLimitNeedsAReason(Integer from, Integer to, boolean warned) {
            var post = Posts.turner().asked(asked(from, to));
            assertThat(rules.codes(post)).isEqualTo(warned ? List.of(ExchangeError.NEED_AGE_LIMIT) : List.of());
            assertThat(rules.codes(post.reason("夜班值守须取得特种作业证满三年"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"'', true", "年轻些好, true", "体力要求, true", "须三年持证, false", "'     ', true"})
        void theReasonIsASentence(String reason, boolean refused) {
            assertThat(rules.codes(Posts.turner().tasks("操作车床加工零件，35岁以下。").reason(reason)))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_AGE_IN_TEXT) : List.of());
        }

        @Test
        void theBoundsAreInOrder() {
            assertThat(rules.codes(Posts.turner().asked(asked(30, 29)).reason("须持证满三年")))
                    .containsExactly(ExchangeError.NEED_AGE_UPSIDE_DOWN);
            assertThat(rules.codes(Posts.turner().asked(asked(30, 30)).reason("须持证满三年")))
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
            assertThat(rules.codes(Posts.turner().asked(sex(sex, Optional.empty()))))
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
            assertThat(rules.codes(Posts.turner().asked(sex(sex, Optional.of(ground)))))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_SEX_GROUND_DOES_NOT_FIT) : List.of());
        }

        @Test
        void withAGroundTheTextMaySayItToo() {
            var post = Posts.turner().tasks("矿山掘进，限男性，三班倒，提供宿舍。");
            assertThat(rules.codes(post)).containsExactly(ExchangeError.NEED_SEX_IN_TEXT);
            assertThat(rules.codes(post.asked(sex(Sex.MALE, Optional.of(SexGround.FORBIDDEN_FOR_WOMEN)))))
                    .isEmpty();
        }
    }
}
