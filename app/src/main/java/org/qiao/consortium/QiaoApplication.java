package org.qiao.consortium;

import java.nio.file.Path;
import java.util.Optional;
import org.qiao.consortium.platform.database.DataFolder;
import org.qiao.consortium.platform.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.aot.AbstractAotProcessor;
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
        // While the build prepares the bean definitions, nothing is started.
        if (System.getenv("QIAO_DB_URL") == null && !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            startEmbeddedDatabase();
        }
        SpringApplication.run(QiaoApplication.class, args);
    }

    private static void startEmbeddedDatabase() {
        var data = Path.of(Optional.ofNullable(System.getenv("QIAO_DATA")).orElse("data"))
                .toAbsolutePath()
                .normalize();
        var folder = DataFolder.claim(data);
        if (folder == null) {
            System.err.println("数据目录 " + data + " 正被另一个进程使用。请先停止它，或用 QIAO_DATA 指定别的目录；"
                    + "要同时运行多个实例，请用 QIAO_DB_URL 指定同一个外部 PostgreSQL。");
            System.exit(1);
            return;
        }
        var database = EmbeddedDatabase.start(data);
        database.keepAlive();
        System.setProperty("spring.datasource.url", database.url());
        System.setProperty("spring.datasource.username", database.user());
        System.setProperty("spring.datasource.password", database.password());
        // Runs after the context has closed, so that the last transactions find their server.
        SpringApplication.getShutdownHandlers().add(() -> {
            database.stop();
            folder.release();
        });
    }
}
