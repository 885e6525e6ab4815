package org.qiao.consortium.platform.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.qiao.consortium.platform.database.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the key of the installation, or makes one on the first start. Whoever loses the key loses what it sealed. */
@Configuration(proxyBeanMethods = false)
class SecretsSetup {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsSetup.class);

    @Bean
    Secrets secrets(@Value("${qiao.key-file}") String keyFile, @Value("${qiao.data}") Path data) throws IOException {
        var file = KeyFile.of(keyFile, data);
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            PrivateFiles.write(file, HexFormat.of().formatHex(key).getBytes(StandardCharsets.UTF_8));
            LOG.warn("Made a new key in {}. Keep a copy apart from the database's backups.", file);
        }
        return KeyFile.read(file);
    }
}
