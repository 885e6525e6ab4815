package org.qiao.consortium.exchange.need.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.ContractKind.LABOUR;
import static org.qiao.consortium.exchange.ContractKind.PART_TIME;
import static org.qiao.consortium.exchange.ContractKind.SEASONAL;
import static org.qiao.consortium.exchange.ContractKind.TRAINEESHIP;
import static org.qiao.consortium.exchange.PostTerms.PayUnit.DAY;
import static org.qiao.consortium.exchange.PostTerms.PayUnit.HOUR;
import static org.qiao.consortium.exchange.PostTerms.PayUnit.MONTH;
import static org.qiao.consortium.exchange.PostTerms.PayUnit.PIECE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.Posts;
import org.qiao.consortium.shared.rule.Rule;

class PayRulesTests {

    private final Publications rules = new Publications();

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
                ContractKind contract, PostTerms.PayUnit unit, String allowed, String refused) {
            assertThat(rules.codes(Posts.turner().contract(contract).pay(allowed, allowed, unit)))
                    .isEmpty();
            assertThat(rules.codes(Posts.turner().contract(contract).pay(refused, refused, unit)))
                    .containsExactly(ExchangeError.NEED_PAY_BELOW_FLOOR);
        }

        @ParameterizedTest
        @CsvSource({"LABOUR, 1960, false", "LABOUR, 1959, true", "PART_TIME, 20.5, false", "PART_TIME, 20.4, true"})
        void aPieceRateIsComparedByWhatItComesTo(ContractKind contract, String equivalent, boolean refused) {
            var pay = new PostTerms.Pay(
                    Optional.of(new BigDecimal("0.35")),
                    Optional.of(new BigDecimal("0.6")),
                    PIECE,
                    Optional.of(new BigDecimal(equivalent)));
            assertThat(rules.codes(Posts.turner().contract(contract).pay(pay)))
                    .isEqualTo(refused ? List.of(ExchangeError.NEED_PAY_BELOW_FLOOR) : List.of());
        }

        @Test
        void aPieceRateSaysWhatItComesTo() {
            assertThat(rules.codes(Posts.turner().pay("0.35", "0.6", PIECE)))
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
            assertThat(rules.codes(Posts.turner().pay(from, to, MONTH))).isEqualTo(expected);
        }

        @Test
        void theRefusalNamesTheFloorAndItsUnit() {
            var refusals = Rule.refusals(
                    NeedRules.PUBLICATION,
                    rules.publication(
                            Posts.turner().pay("80", "90", DAY).terms(),
                            Publications.VERIFIED,
                            Publications.ALL_KNOWN));
            assertThat(refusals.getFirst().arguments()).isEqualTo(List.of("90.12", "元/日", "1960"));
        }
    }
}
