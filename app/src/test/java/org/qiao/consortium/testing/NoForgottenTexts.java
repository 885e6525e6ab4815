package org.qiao.consortium.testing;

import org.qiao.consortium.platform.pages.Texts;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A page that wants a text that nobody wrote breaks, so that its test does. */
@TestConfiguration(proxyBeanMethods = false)
public class NoForgottenTexts {

    @Bean
    Texts.Forgotten forgotten() {
        return key -> {
            throw new AssertionError("no text for " + key);
        };
    }
}
