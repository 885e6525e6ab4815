package org.qiao.consortium.platform.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2, 2026-11-24", // Friday: Monday, Tuesday
        "2026-11-21, 2, 2026-11-24", // Saturday
        "2026-11-22, 1, 2026-11-23", // Sunday
        "2026-11-16, 2, 2026-11-18", // Monday
        "2026-11-18, 0, 2026-11-18"
    })
    void skipSaturdayAndSunday(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(WorkingDays.after(day, workingDays)).isEqualTo(expected);
    }
}
