package org.qiao.consortium.students.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2012-11-22, false, true, true",
        "2012-11-23, true, true, true",
        "2010-11-22, false, false, true",
        "2010-11-23, false, true, true",
        "2008-11-22, false, false, false",
        "2008-11-23, false, false, true"
    })
    void changesOnTheBirthday(LocalDate bornOn, boolean under14, boolean under16, boolean minor) {
        var age = Age.of(bornOn, TODAY);
        assertThat(age.isUnder14()).isEqualTo(under14);
        assertThat(age.isUnder16()).isEqualTo(under16);
        assertThat(age.isMinor()).isEqualTo(minor);
    }

    @Test
    void somebodyBornOnTheLeapDayIsEighteenOnTheFirstOfMarch() {
        var born = LocalDate.of(2008, 2, 29);
        assertThat(Age.of(born, LocalDate.of(2026, 2, 28)).isMinor()).isTrue();
        assertThat(Age.of(born, LocalDate.of(2026, 3, 1)).isMinor()).isFalse();
    }
}
