package org.qiao.consortium.students.consent;

import static org.qiao.consortium.students.db.Tables.NOTICE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.qiao.consortium.students.Students.Purpose;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Takes new versions of the notice from {@code reference/students/notices.yaml}.
 *
 * <p>Easy to get wrong: a version that somebody may have consented to never changes; another wording is another version.
 */
@Component
class LoadNotices {

    private static final String FILE = "/reference/students/notices.yaml";

    private final DSLContext sql;

    LoadNotices(DSLContext sql) {
        this.sql = sql;
    }

    /** Before anything that runs once the application has started, such as the demo world. */
    @EventListener(ApplicationStartedEvent.class)
    void load() {
        read().forEach(it -> sql.insertInto(NOTICE)
                .set(NOTICE.PURPOSE, it.purpose().name())
                .set(NOTICE.VERSION, it.version())
                .set(NOTICE.RECEIVER, it.receiver())
                .set(NOTICE.KINDS, it.kinds())
                .set(NOTICE.TEXT, it.text())
                .set(NOTICE.PERIOD, it.period())
                .set(NOTICE.ASKS_AGAIN, it.asksAgain())
                .set(NOTICE.EFFECTIVE_ON, it.effectiveOn())
                .onConflictDoNothing()
                .execute());
    }

    static List<Notice> read() {
        try (var content = Objects.requireNonNull(LoadNotices.class.getResourceAsStream(FILE), FILE)) {
            List<Map<String, Object>> notices = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return notices.stream().map(LoadNotices::notice).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Notice notice(Map<String, Object> fields) {
        return new Notice(
                Purpose.valueOf(text(fields, "purpose")),
                Integer.parseInt(text(fields, "version")),
                text(fields, "receiver"),
                text(fields, "kinds"),
                text(fields, "text"),
                text(fields, "period"),
                Boolean.parseBoolean(text(fields, "asks-again")),
                LocalDate.parse(text(fields, "effective")));
    }

    private static String text(Map<String, Object> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name).toString().strip();
    }
}
