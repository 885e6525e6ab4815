package org.qiao.consortium.platform.files;

import static org.qiao.consortium.platform.db.Tables.ATTACHMENT;
import static org.qiao.consortium.platform.db.Tables.FILE_CONTENT;
import static org.qiao.consortium.platform.db.Tables.FILE_PART;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

/**
 * Keeps content once, by its digest, in sealed parts; and which thing has it under which name.
 *
 * <p>Easy to get wrong: whoever wants content locks its row ({@link #keep}); {@link #forget} decides again once it has the
 * row, so that content wanted meanwhile is not thrown away.
 */
@Component
class FileStore {

    private static final int PART = 1 << 20;

    private final DSLContext sql;
    private final Secrets secrets;

    FileStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** What is to be kept. @param preview empty for what has none */
    record Content(byte[] sha256, FileType type, long bytes, Optional<byte[]> preview) {}

    /** Writes the content unless it is there; the row stays locked until the transaction ends. */
    void keep(Content content, InputStream in, Instant at) throws IOException {
        sql.insertInto(FILE_CONTENT)
                .set(FILE_CONTENT.SHA256, content.sha256())
                .set(FILE_CONTENT.KIND, content.type().name())
                .set(FILE_CONTENT.BYTES, content.bytes())
                .set(
                        FILE_CONTENT.PREVIEW_SEALED,
                        content.preview().map(secrets::sealBytes).orElse(null))
                .set(FILE_CONTENT.WANTED_AT, at)
                .onConflict(FILE_CONTENT.SHA256)
                .doUpdate()
                .set(FILE_CONTENT.WANTED_AT, at)
                .execute();
        if (sql.fetchExists(FILE_PART, FILE_PART.SHA256.eq(content.sha256()))) {
            return;
        }
        var position = 0;
        for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
            sql.insertInto(FILE_PART)
                    .set(FILE_PART.SHA256, content.sha256())
                    .set(FILE_PART.POSITION, position++)
                    .set(FILE_PART.CONTENT_SEALED, secrets.sealBytes(part))
                    .execute();
        }
    }

    void attach(String number, SubjectRef subject, String name, byte[] sha256, Actor by, Instant at) {
        sql.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, Uuid7.at(at))
                .set(ATTACHMENT.NUMBER, number)
                .set(ATTACHMENT.SUBJECT_KIND, subject.kind())
                .set(ATTACHMENT.SUBJECT_ID, subject.id())
                .set(ATTACHMENT.NAME, name)
                .set(ATTACHMENT.SHA256, sha256)
                .set(ATTACHMENT.ADDED_BY, by.person().value())
                .set(ATTACHMENT.ADDED_BY_NAME, by.name())
                .set(ATTACHMENT.ORGANIZATION_ID, by.organization().value())
                .set(ATTACHMENT.ADDED_AT, at)
                .execute();
    }

    /** @return whether there was one to detach */
    boolean detach(Attachment attachment, Instant at) {
        var gone = sql.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.NUMBER.eq(attachment.number()))
                .execute();
        sql.update(FILE_CONTENT)
                .set(FILE_CONTENT.WANTED_AT, at)
                .where(FILE_CONTENT.SHA256.eq(attachment.sha256()))
                .execute();
        return gone > 0;
    }

    /** Two who add to one thing do so one after the other, until the transaction ends. */
    void lock(SubjectRef subject) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("file:" + subject));
    }

    /** The oldest first. */
    List<Attachment> of(SubjectRef subject) {
        return find(ATTACHMENT.SUBJECT_KIND.eq(subject.kind()).and(ATTACHMENT.SUBJECT_ID.eq(subject.id())));
    }

    Optional<Attachment> byNumber(String number) {
        return find(ATTACHMENT.NUMBER.eq(number)).stream().findFirst();
    }

    private List<Attachment> find(Condition which) {
        return sql.select()
                .from(ATTACHMENT)
                .join(FILE_CONTENT)
                .on(FILE_CONTENT.SHA256.eq(ATTACHMENT.SHA256))
                .where(which)
                .orderBy(ATTACHMENT.ADDED_AT, ATTACHMENT.ID)
                .fetch(FileStore::read);
    }

    private static Attachment read(Record it) {
        return new Attachment(
                it.get(ATTACHMENT.NUMBER),
                new SubjectRef(it.get(ATTACHMENT.SUBJECT_KIND), it.get(ATTACHMENT.SUBJECT_ID)),
                it.get(ATTACHMENT.NAME),
                FileType.valueOf(it.get(FILE_CONTENT.KIND)),
                it.get(FILE_CONTENT.BYTES),
                it.get(ATTACHMENT.SHA256),
                it.get(ATTACHMENT.ADDED_BY_NAME),
                it.get(ATTACHMENT.ADDED_AT));
    }

    /** A part at a time. */
    void write(byte[] sha256, OutputStream out) throws IOException {
        for (var position = 0; ; position++) {
            var part = sql.select(FILE_PART.CONTENT_SEALED)
                    .from(FILE_PART)
                    .where(FILE_PART.SHA256.eq(sha256), FILE_PART.POSITION.eq(position))
                    .fetchOptional(it -> secrets.openBytes(it.value1()));
            if (part.isEmpty()) {
                return;
            }
            out.write(part.get());
        }
    }

    Optional<byte[]> preview(byte[] sha256) {
        return sql.select(FILE_CONTENT.PREVIEW_SEALED)
                .from(FILE_CONTENT)
                .where(FILE_CONTENT.SHA256.eq(sha256), FILE_CONTENT.PREVIEW_SEALED.isNotNull())
                .fetchOptional(it -> secrets.openBytes(it.value1()));
    }

    /** Throws away what no thing has had since then. @return how much of it there was */
    int forget(Instant before) {
        return sql.deleteFrom(FILE_CONTENT)
                .where(
                        FILE_CONTENT.WANTED_AT.lt(before),
                        DSL.notExists(
                                sql.selectOne().from(ATTACHMENT).where(ATTACHMENT.SHA256.eq(FILE_CONTENT.SHA256))))
                .execute();
    }
}
