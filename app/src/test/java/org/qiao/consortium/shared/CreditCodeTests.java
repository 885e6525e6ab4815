package org.qiao.consortium.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> AUTHORITIES =
            List.of("11", "12", "13", "19", "51", "52", "53", "91", "92", "93", "N1", "N2", "N3", "A1", "Y1");

    /** The standard's own arithmetic, written apart from ours: powers of three modulo 31. */
    private static char checkOf(String first17) {
        var sum = 0;
        var power = 1;
        for (var c : first17.toCharArray()) {
            sum += ALPHABET.indexOf(c) * power;
            power = power * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static List<String> valid() {
        var random = new Random(620702);
        var codes = new ArrayList<String>();
        for (var authority : AUTHORITIES) {
            for (var i = 0; i < 20; i++) {
                var body = new StringBuilder(authority).append("620702");
                while (body.length() < 17) {
                    body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
                codes.add(body.toString() + checkOf(body.toString()));
            }
        }
        return codes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "91440300708461136T", "91350100M000100Y43", "91620702MAY000017Q"})
    void acceptsCodesWhoseCheckWasComputedElsewhere(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @Test
    void acceptsThreeHundredCodesOfEveryRegisteringAuthority() {
        assertThat(valid()).hasSize(300).allMatch(CreditCode::isValid);
    }

    @Test
    void everyChangeOfOneCharacterIsNoticed() {
        for (var code : valid().subList(0, 40)) {
            for (var at = 0; at < 18; at++) {
                for (var c : ALPHABET.toCharArray()) {
                    if (c != code.charAt(at)) {
                        var wrong = code.substring(0, at) + c + code.substring(at + 1);
                        assertThat(CreditCode.isValid(wrong)).as(wrong).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void neighboursThatChangePlacesAreNoticed() {
        for (var code : valid()) {
            for (var at = 0; at < 17; at++) {
                if (code.charAt(at) != code.charAt(at + 1)) {
                    var wrong = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
                    assertThat(CreditCode.isValid(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91620702MAY000017",
                "91620702MAY000017QQ",
                "91620702may000017q",
                "91620702MAY0O0017Q",
                "91620702MAY00001SQ",
                "９１620702MAY000017Q",
                "91620702 MAY00017Q"
            })
    void refusesWhatHasAnotherShape(String text) {
        assertThat(CreditCode.isValid(text)).isFalse();
        assertThatThrownBy(() -> new CreditCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
