package org.qiao.consortium.exchange.matching.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.matching.criteria.Pairings.aPairing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.AskedLevel.Scheme;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms.Education;
import org.qiao.consortium.exchange.PostTerms.Hazard;
import org.qiao.consortium.exchange.PostTerms.PayUnit;
import org.qiao.consortium.exchange.PostTerms.Sex;

class CriteriaTests {

    private static List<Criterion> obstacles(Pairings pairing) {
        return Criteria.obstacles(pairing.make()).stream().map(Part::criterion).toList();
    }

    private static Part part(Pairings pairing, Criterion criterion) {
        return Criteria.propose(pairing.make()).orElseThrow().parts().stream()
                .filter(it -> it.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void softWeightsMakeAHundred() {
        assertThat(Arrays.stream(Criterion.values()).mapToInt(Criterion::weight).sum())
                .isEqualTo(100);
    }

    @Test
    void nothingStandsAgainstThePlainPairing() {
        assertThat(obstacles(aPairing())).isEmpty();
    }

    @Test
    void allObstaclesAreNamedAtOnce() {
        var pairing =
                aPairing().bornOn("2012-01-01").asking(Education.BACHELOR).asking(new AskedLevel(Scheme.SKILL8, 4));
        assertThat(obstacles(pairing)).containsExactly(Criterion.AGE, Criterion.EDUCATION, Criterion.LEVEL);
        assertThat(Criteria.propose(pairing.make())).isEmpty();
    }

    @Nested
    class Age {

        @ParameterizedTest
        @CsvSource({"2010-11-22,true", "2010-11-23,false"})
        void sixteenOnTheDayIsEnough(String bornOn, boolean proposed) {
            assertThat(obstacles(aPairing().bornOn(bornOn)).isEmpty()).isEqualTo(proposed);
        }

        @ParameterizedTest
        @CsvSource({"2008-11-22,true", "2008-11-23,false"})
        void workBarredToMinorsAsksForEighteen(String bornOn, boolean proposed) {
            assertThat(obstacles(aPairing().bornOn(bornOn).hazard(Hazard.HEIGHT))
                            .isEmpty())
                    .isEqualTo(proposed);
        }

        @Test
        void countsOnTheFirstDayOfWorkWhenThatIsLater() {
            assertThat(obstacles(aPairing().bornOn("2011-06-30").startOn("2027-07-01")))
                    .isEmpty();
        }

        @Test
        void anUpperLimitHolds() {
            assertThat(obstacles(aPairing().bornOn("1990-01-01").ageTo(35))).containsExactly(Criterion.AGE);
            assertThat(obstacles(aPairing().bornOn("1990-11-23").ageTo(35))).isEmpty();
        }
    }

    @Nested
    class EducationAndLevel {

        @ParameterizedTest
        @CsvSource({
            "中职,SECONDARY,true",
            "中职,COLLEGE,false",
            "高职专科,COLLEGE,true",
            "高职专科,BACHELOR,false",
            "职业本科,BACHELOR,true",
            "中职,ANY,true"
        })
        void whatAStudentWillHold(String level, Education asked, boolean proposed) {
            assertThat(obstacles(aPairing().level(level).asking(asked)).isEmpty())
                    .isEqualTo(proposed);
        }

        @ParameterizedTest
        @CsvSource({
            "焊工四级（中级工）,3,true",
            "焊工四级（中级工）,4,false",
            "焊工高级工,3,true",
            "焊工高级技师,6,true",
            "焊工技师,6,false",
            "普通话二级甲等,1,true"
        })
        void aCertificateReachesTheLevelItNames(String certificate, int asked, boolean proposed) {
            var pairing = aPairing().certificates(certificate).asking(new AskedLevel(Scheme.SKILL8, asked));
            assertThat(obstacles(pairing).isEmpty()).isEqualTo(proposed);
        }

        @Test
        void aProfessionalTitleIsHeldByNoStudent() {
            assertThat(obstacles(aPairing().certificates("中级").asking(new AskedLevel(Scheme.TITLE, 2))))
                    .containsExactly(Criterion.LEVEL);
        }
    }

    @Test
    void aSexThatTheLawLetsNameIsAsked() {
        assertThat(obstacles(aPairing().male(true).asking(Sex.FEMALE))).containsExactly(Criterion.SEX);
        assertThat(obstacles(aPairing().male(false).asking(Sex.FEMALE))).isEmpty();
    }

    @Test
    void onlyAcceptedKindsOfContract() {
        assertThat(obstacles(aPairing().accepting(Set.of(ContractKind.LABOUR)).offering(ContractKind.SEASONAL)))
                .containsExactly(Criterion.CONTRACT);
        assertThat(obstacles(aPairing().accepting(Set.of()).offering(ContractKind.SEASONAL)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-07-01,2027-08-01,true", "2027-07-01,2027-08-02,false"})
    void anEmployerWaitsThirtyOneDays(String startOn, LocalDate from, boolean proposed) {
        assertThat(obstacles(aPairing().startOn(startOn).from(from)).isEmpty()).isEqualTo(proposed);
    }

    @Nested
    class Wishes {

        @ParameterizedTest
        @CsvSource({"6-18-01-01,25", "6-18-01-07,15", "6-18-02-04,8", "4-01-02-01,0"})
        void theNearerTheOccupationTheMorePoints(String wished, int points) {
            assertThat(part(aPairing().occupation("6-18-01-01").wishing(wished), Criterion.WISHED_OCCUPATION)
                            .points())
                    .isEqualTo(points);
        }

        @ParameterizedTest
        @CsvSource({
            "620702101,620702101,1",
            "620702101,620702,1",
            "620702101,620700,1",
            "620702101,620702102,0.7",
            "620702101,620725,0.4",
            "620702101,620100,0"
        })
        void theNearerThePlaceTheMorePoints(String post, String wish, double share) {
            assertThat(part(aPairing().at(post).wantingToGoTo(wish), Criterion.PLACE)
                            .share())
                    .isEqualTo(share);
        }

        @ParameterizedTest
        @CsvSource({"4000,1", "4001,0.6", "6000,0.6", "6001,0"})
        void payAgainstTheWish(BigDecimal wish, double share) {
            assertThat(part(aPairing().pay("4000", "6000", PayUnit.MONTH).wantingPay(wish), Criterion.PAY)
                            .share())
                    .isEqualTo(share);
        }

        @Test
        void anHourIsTurnedIntoAMonth() {
            assertThat(part(aPairing().pay("20", "20", PayUnit.HOUR).wantingPay(new BigDecimal("3480")), Criterion.PAY)
                            .share())
                    .isEqualTo(1);
        }

        @Test
        void seasonalDayLabourIsNotTurnedIntoAMonth() {
            var pairing = aPairing()
                    .offering(ContractKind.SEASONAL)
                    .pay("200", "200", PayUnit.DAY)
                    .wantingPay(new BigDecimal("3000"));
            assertThat(part(pairing, Criterion.PAY).reason()).endsWith("not-comparable");
        }
    }

    @ParameterizedTest
    @CsvSource({"660103,1", "660102,0.5", "730301,0"})
    void theEmployersWishForMajors(String wanted, double share) {
        assertThat(part(aPairing().major("660103").wantingMajor(wanted), Criterion.WANTED_MAJOR)
                        .share())
                .isEqualTo(share);
    }

    @Test
    void aCertificateOfTheTradeCountsMoreThanAnother() {
        assertThat(part(aPairing().title("焊工").certificates("焊工初级工"), Criterion.CERTIFICATE)
                        .share())
                .isEqualTo(1);
        assertThat(part(aPairing().title("焊工").certificates("育婴员初级"), Criterion.CERTIFICATE)
                        .share())
                .isEqualTo(0.3);
        assertThat(part(aPairing().title("焊工"), Criterion.CERTIFICATE).isMissing())
                .isTrue();
    }

    @Test
    void theScoreIsTheSumOfItsParts() {
        var proposal = Criteria.propose(aPairing().make()).orElseThrow();
        assertThat(proposal.score())
                .isEqualTo(proposal.parts().stream().mapToInt(Part::points).sum())
                .isBetween(0, 100);
    }
}
