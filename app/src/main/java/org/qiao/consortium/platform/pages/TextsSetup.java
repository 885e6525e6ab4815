package org.qiao.consortium.platform.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every {@code messages/<module>.properties} is found by being there. */
@Configuration(proxyBeanMethods = false)
class TextsSetup {

    @Bean
    MessageSource messageSource() throws IOException {
        var names = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(it -> Objects.requireNonNull(it.getFilename()))
                .map(it -> "messages/" + it.substring(0, it.length() - ".properties".length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
