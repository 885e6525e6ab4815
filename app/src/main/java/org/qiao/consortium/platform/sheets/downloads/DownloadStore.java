package org.qiao.consortium.platform.sheets.downloads;

import static org.qiao.consortium.platform.db.Tables.DOWNLOAD;
import static org.qiao.consortium.platform.db.Tables.DOWNLOAD_PART;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Keeps what was asked for and the finished files, in sealed parts. Everybody sees the own ones only. */
@Component
class DownloadStore {

    private final DSLContext sql;
    private final Secrets secrets;

    DownloadStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    void add(Wanted wanted) {
        sql.insertInto(DOWNLOAD)
                .set(DOWNLOAD.ID, wanted.id())
                .set(DOWNLOAD.NUMBER, wanted.number())
                .set(DOWNLOAD.KIND, wanted.kind())
                .set(DOWNLOAD.QUERY, wanted.query())
                .set(DOWNLOAD.FORMAT, wanted.format().name())
                .set(DOWNLOAD.TITLE, wanted.title())
                .set(DOWNLOAD.CONDITIONS, wanted.conditions())
                .set(DOWNLOAD.FILE_NAME, wanted.fileName())
                .set(DOWNLOAD.PERSON_ID, wanted.person().value())
                .set(DOWNLOAD.ROLE, wanted.role().name())
                .set(DOWNLOAD.ORGANIZATION_ID, wanted.organization().value())
                .set(DOWNLOAD.CONSORTIUM_ID, wanted.consortium().value())
                .set(DOWNLOAD.STATUS, wanted.status().name())
                .set(DOWNLOAD.ASKED_AT, wanted.askedAt())
                .execute();
    }

    int open(Viewer viewer) {
        return sql.fetchCount(
                DOWNLOAD,
                DOWNLOAD.PERSON_ID.eq(viewer.person().value()),
                DOWNLOAD.STATUS.in(DownloadStatus.WAITING.name(), DownloadStatus.RUNNING.name()));
    }

    Paged<Wanted> list(Viewer viewer, Paging paging) {
        var mine = DOWNLOAD.PERSON_ID.eq(viewer.person().value());
        var total = sql.fetchCount(sql.selectOne().from(DOWNLOAD).where(mine).limit(Paging.EXACT_TOTAL + 1));
        var rows = sql.selectFrom(DOWNLOAD)
                .where(mine)
                .orderBy(DOWNLOAD.ASKED_AT.desc(), DOWNLOAD.ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(DownloadStore::wanted);
        return new Paged<>(rows, paging, total);
    }

    /** @throws NotFound when there is none of this number, or it is somebody else's */
    Wanted get(Viewer viewer, String number) {
        return sql.selectFrom(DOWNLOAD)
                .where(
                        DOWNLOAD.NUMBER.eq(number),
                        DOWNLOAD.PERSON_ID.eq(viewer.person().value()))
                .fetchOptional(DownloadStore::wanted)
                .orElseThrow(() -> new NotFound("platform.download", number));
    }

    /** Takes the work up, also what a dead instance began; empty when it is done already. */
    Optional<Wanted> begin(UUID id) {
        return sql.update(DOWNLOAD)
                .set(DOWNLOAD.STATUS, DownloadStatus.RUNNING.name())
                .set(DOWNLOAD.ROWS, 0L)
                .where(
                        DOWNLOAD.ID.eq(id),
                        DOWNLOAD.STATUS.in(DownloadStatus.WAITING.name(), DownloadStatus.RUNNING.name()))
                .returning()
                .fetchOptional(DownloadStore::wanted);
    }

    void progress(UUID id, long rows) {
        sql.update(DOWNLOAD).set(DOWNLOAD.ROWS, rows).where(DOWNLOAD.ID.eq(id)).execute();
    }

    void part(UUID id, int position, byte[] content) {
        sql.insertInto(DOWNLOAD_PART)
                .set(DOWNLOAD_PART.DOWNLOAD_ID, id)
                .set(DOWNLOAD_PART.POSITION, position)
                .set(DOWNLOAD_PART.CONTENT_SEALED, secrets.sealBytes(content))
                .execute();
    }

    int parts(UUID id) {
        return sql.fetchCount(DOWNLOAD_PART, DOWNLOAD_PART.DOWNLOAD_ID.eq(id));
    }

    byte[] part(UUID id, int position) {
        return sql.select(DOWNLOAD_PART.CONTENT_SEALED)
                .from(DOWNLOAD_PART)
                .where(DOWNLOAD_PART.DOWNLOAD_ID.eq(id), DOWNLOAD_PART.POSITION.eq(position))
                .fetchSingle(it -> secrets.openBytes(it.value1()));
    }

    void ready(UUID id, long rows, long bytes, Instant at, LocalDate expiresOn) {
        sql.update(DOWNLOAD)
                .set(DOWNLOAD.STATUS, DownloadStatus.READY.name())
                .set(DOWNLOAD.ROWS, rows)
                .set(DOWNLOAD.BYTES, bytes)
                .set(DOWNLOAD.ENDED_AT, at)
                .set(DOWNLOAD.EXPIRES_ON, expiresOn)
                .where(DOWNLOAD.ID.eq(id))
                .execute();
    }

    void failed(UUID id, Instant at) {
        sql.update(DOWNLOAD)
                .set(DOWNLOAD.STATUS, DownloadStatus.FAILED.name())
                .set(DOWNLOAD.ENDED_AT, at)
                .where(DOWNLOAD.ID.eq(id))
                .execute();
    }

    /** Removes the files that were kept long enough; the line in the list stays. */
    int expire(LocalDate today) {
        var ids = sql.update(DOWNLOAD)
                .set(DOWNLOAD.STATUS, DownloadStatus.EXPIRED.name())
                .where(DOWNLOAD.STATUS.eq(DSL.inline(DownloadStatus.READY.name())), DOWNLOAD.EXPIRES_ON.lt(today))
                .returningResult(DOWNLOAD.ID)
                .fetch(it -> it.value1());
        sql.deleteFrom(DOWNLOAD_PART).where(DOWNLOAD_PART.DOWNLOAD_ID.in(ids)).execute();
        return ids.size();
    }

    private static Wanted wanted(Record it) {
        return new Wanted(
                it.get(DOWNLOAD.ID),
                it.get(DOWNLOAD.NUMBER),
                it.get(DOWNLOAD.KIND),
                it.get(DOWNLOAD.QUERY),
                ExportFormat.valueOf(it.get(DOWNLOAD.FORMAT)),
                it.get(DOWNLOAD.TITLE),
                it.get(DOWNLOAD.CONDITIONS),
                it.get(DOWNLOAD.FILE_NAME),
                new PersonId(it.get(DOWNLOAD.PERSON_ID)),
                Role.valueOf(it.get(DOWNLOAD.ROLE)),
                new OrganizationId(it.get(DOWNLOAD.ORGANIZATION_ID)),
                new ConsortiumId(it.get(DOWNLOAD.CONSORTIUM_ID)),
                DownloadStatus.valueOf(it.get(DOWNLOAD.STATUS)),
                it.get(DOWNLOAD.ROWS),
                it.get(DOWNLOAD.BYTES),
                it.get(DOWNLOAD.ASKED_AT),
                Optional.ofNullable(it.get(DOWNLOAD.EXPIRES_ON)));
    }
}
