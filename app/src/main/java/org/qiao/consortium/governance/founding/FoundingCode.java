package org.qiao.consortium.governance.founding;

import static org.qiao.consortium.governance.db.Tables.FOUNDING_CODE;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.secrets.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 安装码 — shows the first person who opens the page that they also see the server's log.
 *
 * <p>Kept as a digest in the database, so that it is one for all instances: the last one that was printed counts.
 */
@Component
class FoundingCode {

    private static final Logger LOG = LoggerFactory.getLogger(FoundingCode.class);
    private static final String PURPOSE = "founding.code";
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    private final DSLContext sql;
    private final Secrets secrets;
    private final People people;
    private final ApplicationAvailability availability;
    private final Texts texts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    FoundingCode(
            DSLContext sql,
            Secrets secrets,
            People people,
            ApplicationAvailability availability,
            Texts texts,
            InstantSource clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.people = people;
        this.availability = availability;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether the installation waits to be set up: started, and still nobody is there (a demo world was not loaded). */
    boolean isAwaited() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && people.isEmpty();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void print() {
        if (people.isEmpty()) {
            LOG.warn(texts.of("governance.founding.log", make()));
        }
    }

    @Transactional
    String make() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        var digest = secrets.digest(PURPOSE, code.toString());
        sql.insertInto(FOUNDING_CODE)
                .set(FOUNDING_CODE.ID, 1)
                .set(FOUNDING_CODE.CODE_DIGEST, digest)
                .set(FOUNDING_CODE.MADE_AT, clock.instant())
                .onConflict(FOUNDING_CODE.ID)
                .doUpdate()
                .set(FOUNDING_CODE.CODE_DIGEST, digest)
                .set(FOUNDING_CODE.MADE_AT, clock.instant())
                .execute();
        return code.toString();
    }

    /** @param code as typed: blanks and lower case do not matter */
    boolean is(String code) {
        var digest = secrets.digest(PURPOSE, code.replaceAll("\\s+", "").toUpperCase(java.util.Locale.ROOT));
        return sql.select(FOUNDING_CODE.CODE_DIGEST)
                .from(FOUNDING_CODE)
                .fetchOptional(it -> MessageDigest.isEqual(it.value1(), digest))
                .orElse(false);
    }
}
