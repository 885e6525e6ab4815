package org.qiao.consortium.platform.privacy.rules;

import static org.qiao.consortium.platform.db.Tables.PROCESSING_VERSION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes a new version of the rules from {@code reference/platform/processing.yaml}; that is a deed.
 *
 * <p>Easy to get wrong: what people were told never changes. Another text under a known version stops the start.
 */
@Component
class LoadProcessing {

    private static final String FILE = "/reference/platform/processing.yaml";

    private final DSLContext sql;
    private final JsonMapper json;
    private final Deeds deeds;
    private final InstantSource clock;

    LoadProcessing(DSLContext sql, JsonMapper json, Deeds deeds, InstantSource clock) {
        this.sql = sql;
        this.json = json;
        this.deeds = deeds;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void load() {
        publish(read());
    }

    void publish(Map<String, Object> rules) {
        var read = json.convertValue(rules, Written.class);
        var content = json.writeValueAsString(read.processings());
        var digest = digestOf(content);
        var isNew = sql.insertInto(PROCESSING_VERSION)
                        .set(PROCESSING_VERSION.VERSION, read.version())
                        .set(PROCESSING_VERSION.EFFECTIVE_ON, java.time.LocalDate.parse(read.effective()))
                        .set(PROCESSING_VERSION.SUMMARY, read.summary())
                        .set(PROCESSING_VERSION.CONTENT, JSONB.jsonb(content))
                        .set(PROCESSING_VERSION.DIGEST, digest)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (isNew) {
            deeds.recordBySystem(
                    Deed.of(
                                    "platform.privacy.rules-published",
                                    new SubjectRef("platform.privacy.rules", new UUID(0, read.version())),
                                    "第 " + read.version() + " 版")
                            .because(read.summary()),
                    clock.instant());
        } else if (!digest.equals(known(read.version()))) {
            throw new IllegalStateException(
                    FILE + ": version " + read.version() + " is public already and says something else");
        }
    }

    private String known(int version) {
        return sql.select(PROCESSING_VERSION.DIGEST)
                .from(PROCESSING_VERSION)
                .where(PROCESSING_VERSION.VERSION.eq(version))
                .fetchSingle()
                .value1();
    }

    private record Written(int version, String effective, String summary, java.util.List<Processing> processings) {}

    static Map<String, Object> read() {
        try (var content = Objects.requireNonNull(LoadProcessing.class.getResourceAsStream(FILE), FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digestOf(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
