package org.qiao.consortium.platform.identity.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepOf(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    /** RFC 4648, chapter 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsAsAuthenticatorsReadThem(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(US_ASCII))).isEqualTo(text);
    }

    @Test
    void aClockMayBeOneStepOffAndNotTwo() {
        var now = Instant.ofEpochSecond(1_000_000_000);
        var step = Totp.stepOf(now);
        for (var off = -1; off <= 1; off++) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + off), now)).hasValue(step + off);
        }
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
    }
}
