package org.qiao.engine.planning.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiao.engine.planning.FaultyInput;
import org.qiao.engine.planning.flow.Yield;

/** Each limit on a question small enough to solve by hand: two majors, each with an occupation of its own. */
class SeatLimitsTests {
    private static final String WELDING = "焊接";
    private static final String NURSING = "护理";
    private static final List<String> BOTH = List.of(WELDING, NURSING);

    @Test
    void withoutAnythingInTheWayEverybodyMissingIsTrained() {
        var plan = plan();
        assertThat(plan.seats()).isEqualTo(Map.of(WELDING, 80, NURSING, 60));
        assertThat(plan.cost()).isCloseTo(0, within(1e-9));
        assertThat(plan.distance()).isZero();
    }

    @Test
    void theHeavierShortageComesFirstAndOneMoreSeatIsWorthIt() {
        var plan = plan(Limits.total(basis("总规模"), BOTH, 0, 100));
        // A welder missing weighs 2, a nurse 1; half of the seats become workers here.
        assertThat(plan.seats()).isEqualTo(Map.of(WELDING, 80, NURSING, 20));
        assertThat(plan.cost()).isCloseTo(20, within(1e-9));
        var binding = plan.bindings().getFirst();
        assertThat(binding.basis().name()).isEqualTo("总规模");
        assertThat(binding.used()).isEqualTo(100);
        assertThat(binding.worth()).isCloseTo(0.5, within(1e-3));
        var question = question(2026, Limits.total(basis("总规模"), BOTH, 0, 100));
        assertThat(SeatPlanner.worthOf(question, "总规模", 1, Effort.usual(2))).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void oneMoreTeacherIsWorthTheStudentsHeTeaches() {
        // 7 teachers, 40 students there already: room for 100.
        var plan = plan(Limits.teachers(basis("师生比"), BOTH, 7, 40, 20));
        assertThat(plan.seats()).isEqualTo(Map.of(WELDING, 80, NURSING, 20));
        assertThat(plan.bindings().getFirst().unit()).isEqualTo("teachers");
        assertThat(plan.bindings().getFirst().worth()).isCloseTo(20 * 0.5, within(0.02));
    }

    @Test
    void aClassIsFilledToItsMinimumOrNotOpened() {
        // 60 nursing seats do not go into classes of 35 to 40; 70 overshoot by 5 workers at 0.25 each, 40 miss 10 at 1.
        assertThat(plan(Limits.classes(basis("班额"), List.of(NURSING), 35, 40)).seats())
                .containsEntry(NURSING, 70);
        var one = plan(Limits.classes(basis("班额"), List.of(NURSING), 35, 40), Limits.total(basis("总规模"), BOTH, 0, 110));
        assertThat(one.seats()).isEqualTo(Map.of(WELDING, 75, NURSING, 35));
        var none = plan(Limits.classes(basis("班额"), List.of(NURSING), 35, 40), Limits.total(basis("总规模"), BOTH, 0, 82));
        assertThat(none.seats()).isEqualTo(Map.of(WELDING, 80, NURSING, 0));
    }

    @Test
    void workstationsHoldBackWhoTakesMoreOfThem() {
        var plan = plan(Limits.workstations(basis("工位"), Map.of(WELDING, 1.0, NURSING, 0.25), 45));
        // A welding seat earns 1 for a workstation, a nursing seat 0.5 for a quarter.
        assertThat(plan.seats()).isEqualTo(Map.of(WELDING, 30, NURSING, 60));
        assertThat(plan.bindings().getFirst().worth()).isCloseTo(1, within(1e-2));
    }

    @Test
    void theYearBeforeHoldsBackBothWays() {
        var free = Limits.yearlyChange(basis("年度增减"), Map.of(WELDING, 50, NURSING, 100), 0.2, false);
        assertThat(plan(free).seats()).isEqualTo(Map.of(WELDING, 60, NURSING, 80));
        assertThat(plan(free).bindings())
                .extracting(Answer.Binding::offering)
                .containsExactlyInAnyOrder(WELDING, NURSING);
        var none = Limits.yearlyChange(basis("年度增减"), Map.of(WELDING, 0), 0.2, false);
        assertThat(plan(none).seats()).containsEntry(WELDING, 80);
    }

    @Test
    void restrictedWithdrawnAndNewPointsAreCapped() {
        assertThat(plan(Limits.restricted(basis("限制"), Map.of(WELDING, 30))).seats())
                .containsEntry(WELDING, 30);
        assertThat(plan(Limits.withdrawn(basis("撤销"), List.of(WELDING))).seats())
                .containsEntry(WELDING, 0);
        assertThat(plan(Limits.firstYear(basis("首年"), List.of(NURSING), 50)).seats())
                .containsEntry(NURSING, 50);
    }

    @Test
    void theShareOfFiveYearMajorsGivesWayForItsPrice() {
        // Nursing is the five-year one, 20 % of all allowed: beside 80 welders that is 20.
        var noMore = Limits.restricted(basis("限制"), Map.of(WELDING, 80));
        var dear = plan(noMore, Limits.share(basis("五年一贯制"), List.of(NURSING), BOTH, 0.2, 5));
        assertThat(dear.seats()).containsEntry(NURSING, 20);
        assertThat(dear.overruns()).isEmpty();
        var cheap = plan(noMore, Limits.share(basis("五年一贯制"), List.of(NURSING), BOTH, 0.2, 0.1));
        assertThat(cheap.seats()).containsEntry(NURSING, 60);
        var overrun = cheap.overruns().getFirst();
        assertThat(overrun.by()).isCloseTo(60 - 0.2 * 140, within(1e-9));
        assertThat(overrun.cost()).isCloseTo(3.2, within(1e-9));
    }

    @Test
    void aPilotEndsWhenItsDateHasPassed() {
        var pilot = Limits.pilots(basis("试点").until(2026), BOTH, 1, 1);
        assertThat(plan(pilot).seats()).isEqualTo(Map.of(WELDING, 80, NURSING, 0));
        var later = (Answer.Plan) SeatPlanner.answer(question(2027, pilot));
        assertThat(later.seats()).isEqualTo(Map.of(WELDING, 80, NURSING, 60));
    }

    @Test
    void limitsThatClashAreNamedWithWhatTheyRestOn() {
        var answer = SeatPlanner.answer(question(
                2026,
                Limits.classes(basis("班额"), BOTH, 30, 50),
                Limits.total(basis("总规模"), BOTH, 0, 70),
                Limits.yearlyChange(basis("年度增减"), Map.of(WELDING, 50, NURSING, 60), 0.2, false),
                Limits.restricted(basis("限制"), Map.of(NURSING, 55))));
        assertThat(answer).isInstanceOfSatisfying(Answer.Clash.class, clash -> {
            assertThat(clash.smallest()).isTrue();
            assertThat(clash.limits()).extracting(it -> it.basis().name()).containsExactlyInAnyOrder("总规模", "年度增减");
        });
    }

    @Test
    void aSmallerClashIsFoundWhereDroppingOneByOneWouldLeaveALargerOne() {
        var five = IntStream.range(0, 5).mapToObj(i -> "布点" + i).toList();
        var limits = new ArrayList<Limit>();
        limits.add(new Limit.Each(basis("至少"), Map.of("布点4", new Limit.Range(20, 30, false))));
        limits.add(Limits.restricted(basis("至多"), Map.of("布点4", 10)));
        limits.addAll(atLeastTen(five.subList(0, 4)));
        limits.add(Limits.total(basis("总规模"), five, 0, 39));
        var answer = (Answer.Clash) SeatPlanner.answer(asking(five, limits));
        assertThat(answer.smallest()).isTrue();
        assertThat(answer.limits()).extracting(it -> it.basis().name()).containsExactly("至少", "至多");
    }

    @Test
    void whereThereAreTooManySetsToTryTheClashIsIrreducibleAndSaysSo() {
        var many = IntStream.range(0, 45).mapToObj(i -> "布点" + i).toList();
        var limits = new ArrayList<>(atLeastTen(many));
        limits.add(Limits.total(basis("总规模"), many, 0, 39));
        var answer = (Answer.Clash) SeatPlanner.answer(asking(many, limits));
        assertThat(answer.smallest()).isFalse();
        assertThat(answer.limits()).hasSize(5).contains(limits.getLast());
    }

    private static List<Limit> atLeastTen(List<String> offerings) {
        var limits = new ArrayList<Limit>();
        for (var it : offerings) {
            limits.add(new Limit.Each(basis("至少十人 " + it), Map.of(it, new Limit.Range(10, 20, false))));
        }
        return limits;
    }

    private static SeatQuestion asking(List<String> offerings, List<Limit> limits) {
        var candidates = offerings.stream()
                .map(it -> new Candidate(it, new Yield(new int[] {0}, new double[] {0.5})))
                .toList();
        return new SeatQuestion(2026, candidates, new double[] {1}, new double[] {1}, new double[] {0}, limits);
    }

    @Test
    void thirtySchoolsForThemselvesArePlannedAsWellAsOne() {
        var one = new ArrayList<Limit>();
        var candidates = new ArrayList<Candidate>();
        int schools = 30;
        for (int s = 0; s < schools; s++) {
            var here = new ArrayList<String>();
            for (int m = 0; m < 4; m++) {
                String id = s + "/" + m;
                here.add(id);
                candidates.add(new Candidate(id, new Yield(new int[] {s * 4 + m}, new double[] {0.5})));
            }
            one.add(Limits.classes(new Basis("班额" + s, "示例", 0, 9999), here, 30, 45));
            one.add(Limits.total(new Basis("总规模" + s, "示例", 0, 9999), here, 0, 120));
        }
        double[] missing = IntStream.range(0, schools * 4)
                .mapToDouble(c -> 14 + 3 * (c % 4))
                .toArray();
        double[] weights =
                IntStream.range(0, schools * 4).mapToDouble(c -> 1 + c % 4).toArray();
        var all = new SeatQuestion(2026, candidates, missing, weights, new double[missing.length], one);
        var answer = (Answer.Plan) SeatPlanner.answer(all);
        var single = new SeatQuestion(
                2026,
                candidates.subList(0, 4),
                missing,
                weights,
                new double[missing.length],
                List.of(one.get(0), one.get(1)));
        double best = schools * ((Answer.Plan) SeatPlanner.answer(single)).cost();
        assertThat(answer.bound()).isLessThanOrEqualTo(best + 1e-6);
        assertThat(answer.cost()).isBetween(best - 1e-6, best * 1.01);
        assertThat(one).allMatch(it -> Enumeration.kept(it, answer.seats(), 2026));
    }

    @Test
    void namesEveryFaultOfAQuestion() {
        var faults = catchThrowableOfType(
                        FaultyInput.class,
                        () -> SeatPlanner.answer(question(
                                2026,
                                Limits.total(Basis.of("总规模", " "), List.of("没有"), 5, 3),
                                Limits.pilots(basis("总规模"), List.of(), 1, 2))))
                .faults();
        assertThat(faults)
                .containsExactly(
                        "limit 总规模 cites nothing",
                        "limit 总规模: unknown offering 没有",
                        "limit 总规模: from 5.0 to 3.0",
                        "limit 总规模 stands twice",
                        "limit 总规模 names no offering");
    }

    private static Answer.Plan plan(Limit... limits) {
        var question = question(2026, limits);
        assertThat(SeatPlanner.answer(question)).isInstanceOf(Answer.Plan.class);
        return (Answer.Plan) SeatPlanner.answer(question);
    }

    /** 40 welders and 30 nurses are missing; half of who is admitted works here later. */
    private static SeatQuestion question(int year, Limit... limits) {
        var candidates = List.of(
                new Candidate(WELDING, new Yield(new int[] {0}, new double[] {0.5})),
                new Candidate(NURSING, new Yield(new int[] {1}, new double[] {0.5})));
        return new SeatQuestion(
                year,
                candidates,
                new double[] {40, 30},
                new double[] {2, 1},
                new double[] {0.25, 0.25},
                List.of(limits));
    }

    private static Basis basis(String name) {
        return Basis.of(name, "示例文件 第一条");
    }
}
