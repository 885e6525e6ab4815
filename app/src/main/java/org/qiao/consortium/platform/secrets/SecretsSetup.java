package org.qiao.consortium.platform.secrets;

import java.io.IOException;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the key of the installation, or makes one on the first start. Whoever loses the key loses what it sealed. */
@Configuration(proxyBeanMethods = false)
class SecretsSetup {

    @Bean
    Secrets secrets(@Value("${qiao.key-file}") String keyFile, @Value("${qiao.data}") Path data, DSLContext sql)
            throws IOException {
        return new KeyMark(sql).keyIn(KeyFile.of(keyFile, data));
    }
}
