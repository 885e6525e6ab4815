package org.qiao.consortium.testing;

import java.util.regex.Pattern;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A page that wants a text that nobody wrote breaks, so that its test does. */
@TestConfiguration(proxyBeanMethods = false)
public class NoForgottenTexts {

    /** {@code process.test.process}: what only a test has needs no words. */
    private static final Pattern ONLY_IN_TESTS = Pattern.compile("\\btest\\.");

    @Bean
    Texts.Forgotten forgotten() {
        return key -> {
            if (ONLY_IN_TESTS.matcher(key).find()) {
                return key;
            }
            throw new AssertionError("no text for " + key);
        };
    }
}
