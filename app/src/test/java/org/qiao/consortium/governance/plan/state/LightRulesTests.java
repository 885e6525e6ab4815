package org.qiao.consortium.governance.plan.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.plan.state.LightRules.Facts;
import org.qiao.consortium.governance.plan.state.LightRules.Limits;

class LightRulesTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final Limits LIMITS = new Limits(15, 20, 45, 15, 15);

    private static Facts task(String from, String to, int progress, String reported) {
        return new Facts(
                TaskStatus.OPEN,
                LocalDate.parse(from),
                LocalDate.parse(to),
                progress,
                Optional.of(reported).filter(it -> !it.isEmpty()).map(LocalDate::parse),
                Optional.empty(),
                Optional.empty());
    }

    private static Facts point(String day) {
        return new Facts(
                TaskStatus.OPEN,
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-12-31"),
                20,
                Optional.of(TODAY),
                Optional.of(LocalDate.parse(day)),
                Optional.empty());
    }

    /** Handed out on the day, to begin after today. */
    private static Facts unplanned(String since) {
        return new Facts(
                TaskStatus.OPEN,
                TODAY.plusDays(30),
                TODAY.plusDays(90),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(since)));
    }

    private static Light light(Facts task) {
        return LightRules.light(task, TODAY, LIMITS).orElseThrow();
    }

    @Test
    void theLastDayIsNotLate() {
        assertThat(light(task("2026-06-01", "2026-06-30", 90, "2026-06-29"))).isEqualTo(Light.YELLOW);
        assertThat(light(task("2026-06-01", "2026-06-29", 90, "2026-06-29"))).isEqualTo(Light.RED);
    }

    @Test
    void fifteenDaysBeforeTheDateAreEnough() {
        assertThat(light(task("2026-06-01", "2026-07-15", 90, "2026-06-29"))).isEqualTo(Light.GREEN);
        assertThat(light(task("2026-06-01", "2026-07-14", 90, "2026-06-29"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void twentyPointsBehindTimeAreAllowed() {
        assertThat(light(task("2026-06-25", "2026-10-02", 0, "")))
                .as("5 of 100 days")
                .isEqualTo(Light.GREEN);
        assertThat(light(task("2026-06-10", "2026-09-17", 0, "")))
                .as("20 points")
                .isEqualTo(Light.GREEN);
        assertThat(light(task("2026-06-09", "2026-09-16", 0, "")))
                .as("21 points")
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void silenceIsCountedFromTheLastReport() {
        assertThat(light(task("2026-01-01", "2027-12-31", 30, "2026-05-16"))).isEqualTo(Light.GREEN);
        assertThat(light(task("2026-01-01", "2027-12-31", 30, "2026-05-15"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void aPointThatWasMissedWarnsAndThenIsLate() {
        assertThat(light(point("2026-06-30"))).isEqualTo(Light.GREEN);
        assertThat(light(point("2026-06-29"))).isEqualTo(Light.YELLOW);
        assertThat(light(point("2026-06-15"))).isEqualTo(Light.YELLOW);
        assertThat(light(point("2026-06-14"))).isEqualTo(Light.RED);
    }

    @Test
    void whatHasNotBegunIsNotSilent() {
        assertThat(light(task("2026-07-01", "2026-07-05", 0, ""))).isEqualTo(Light.GREEN);
    }

    @Test
    void actionPlansAreDueFifteenDaysAfterItWasHandedOut() {
        assertThat(light(unplanned("2026-06-15"))).isEqualTo(Light.GREEN);
        assertThat(light(unplanned("2026-06-14"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void onlyWhatIsUnderWayHasALightAndDoneIsDone() {
        var done = new Facts(TaskStatus.DONE, TODAY, TODAY, 100, Optional.empty(), Optional.empty(), Optional.empty());
        var planned = new Facts(
                TaskStatus.PLANNED,
                TODAY,
                TODAY,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(TODAY.minusDays(99)));
        assertThat(light(done)).isEqualTo(Light.DONE);
        assertThat(LightRules.light(planned, TODAY, LIMITS)).isEmpty();
    }
}
