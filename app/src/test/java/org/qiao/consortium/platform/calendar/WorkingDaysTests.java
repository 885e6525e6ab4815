package org.qiao.consortium.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WorkingDaysTests {

    private final WorkingDays days = WorkingDays.known();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2, 2026-11-24", // Friday: Monday, Tuesday
        "2026-11-21, 2, 2026-11-24", // Saturday
        "2026-11-22, 1, 2026-11-23", // Sunday
        "2026-11-16, 2, 2026-11-18", // Monday
        "2026-11-18, 0, 2026-11-18",
        "2026-09-18, 1, 2026-09-20", // Friday: the Sunday is worked for 国庆节
        "2026-09-30, 1, 2026-10-08", // over 国庆节
        "2026-10-08, 2, 2026-10-10", // Friday, the Saturday that is worked
        "2026-02-13, 2, 2026-02-24", // the Saturday that is worked, then over 春节
        "2026-12-31, 1, 2027-01-04", // 元旦 and a weekend
        "2030-01-04, 1, 2030-01-07" // nothing is known of that year
    })
    void countsHolidaysAndTheWeekendsWorkedForThem(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(days.after(day, workingDays)).isEqualTo(expected);
        assertThat(days.between(day, expected)).isEqualTo(workingDays);
    }

    @Test
    void countsNothingBackwards() {
        assertThat(days.between(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-20")))
                .isZero();
    }

    @Test
    void isConfirmedOnlyWhereTheYearsNoticeWasRead() {
        var autumn = LocalDate.parse("2026-11-22");
        assertThat(days.isConfirmed(autumn, LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(days.isConfirmed(autumn, LocalDate.parse("2027-01-04"))).isFalse();
        assertThat(days.isConfirmed(LocalDate.parse("2030-01-04"), LocalDate.parse("2030-01-07")))
                .isFalse();
    }

    @Test
    void everyYearSaysWhereItsHolidaysComeFrom() throws IOException {
        var regulations = new PathMatchingResourcePatternResolver().getResources("classpath*:regulations/*.yaml");
        assertThat(HolidayFile.known().values())
                .allSatisfy(year -> assertThat(regulations)
                        .anyMatch(it -> (year.reference().regulation() + ".yaml").equals(it.getFilename())));
    }

    @Test
    void aFileOfTheOperatorGoesBeforeWhatComesWithThePlatform(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("days.yaml"), """
                "2027":
                  reference: { regulation: holidays-2026, article: "" }
                  free: [{ name: 元旦, from: "2027-01-01", to: "2027-01-05" }]
                  worked: ["2027-01-09"]
                """);
        var ours = new WorkingDays(file.toString());
        assertThat(ours.after(LocalDate.parse("2026-12-31"), 4)).isEqualTo(LocalDate.parse("2027-01-09"));
        assertThat(ours.isConfirmed(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-09")))
                .isTrue();
        assertThatThrownBy(() -> new WorkingDays(folder.resolve("none.yaml").toString()))
                .isInstanceOf(UncheckedIOException.class);
    }
}
