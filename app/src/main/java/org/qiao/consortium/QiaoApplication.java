package org.qiao.consortium;

import java.nio.file.Path;
import java.util.Optional;
import org.qiao.consortium.platform.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * Starts the platform: first its database (unless {@code QIAO_DB_URL} names another), then everything else.
 *
 * <p>Settings are read from the environment; docs/operations/configure.md lists them.
 */
@SpringBootApplication(
        excludeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
@ConfigurationPropertiesScan
@Modulithic(systemName = "市域产教联合体")
public class QiaoApplication {

    public static void main(String[] args) {
        // Readers of workbooks bring a StAX implementation that takes over the whole process; ours is the JDK's.
        System.setProperty("javax.xml.stream.XMLInputFactory", "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        if (System.getenv("QIAO_DB_URL") == null) {
            startEmbeddedDatabase();
        }
        SpringApplication.run(QiaoApplication.class, args);
    }

    private static void startEmbeddedDatabase() {
        var data = Path.of(Optional.ofNullable(System.getenv("QIAO_DATA")).orElse("data"));
        var database = EmbeddedDatabase.start(data.toAbsolutePath().normalize());
        System.setProperty("spring.datasource.url", database.url());
        System.setProperty("spring.datasource.username", database.user());
        System.setProperty("spring.datasource.password", database.password());
        // Runs after the context has closed, so that the last transactions find their server.
        SpringApplication.getShutdownHandlers().add(database::stop);
    }
}
