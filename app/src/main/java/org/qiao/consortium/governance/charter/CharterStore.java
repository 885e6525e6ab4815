package org.qiao.consortium.governance.charter;

import static org.qiao.consortium.governance.db.Tables.CHARTER;
import static org.qiao.consortium.governance.db.Tables.CHARTER_PROVISION;
import static org.qiao.consortium.governance.db.Tables.CHARTER_READING;
import static org.qiao.consortium.governance.db.Tables.CHARTER_VERSION;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.governance.ResolutionId;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.council.WayOfDeciding;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** The only writer of charters, their versions, provisions and readings. */
@Component
class CharterStore {

    private final DSLContext sql;

    CharterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** By kind, then by title; the drafts are only in it for those who may see them. */
    List<Charter> all(Viewer viewer, boolean withDrafts) {
        return sql.selectFrom(CHARTER)
                .where(CHARTER.CONSORTIUM_ID.eq(viewer.consortium().value()))
                .orderBy(CHARTER.TITLE)
                .fetch(row -> charter(row, withDrafts));
    }

    Optional<Charter> find(Viewer viewer, String number, boolean withDrafts) {
        return find(viewer, CHARTER.NUMBER.eq(number), withDrafts);
    }

    private Optional<Charter> find(Viewer viewer, Condition which, boolean withDrafts) {
        return sql.selectFrom(CHARTER)
                .where(CHARTER.CONSORTIUM_ID.eq(viewer.consortium().value()), which)
                .fetchOptional(row -> charter(row, withDrafts));
    }

    private Charter charter(Record row, boolean withDrafts) {
        return new Charter(
                row.get(CHARTER.ID),
                row.get(CHARTER.NUMBER),
                CharterKind.valueOf(row.get(CHARTER.KIND)),
                row.get(CHARTER.TITLE),
                row.get(CHARTER.TO_BE_READ),
                row.get(CHARTER.EXAMPLE),
                row.get(CHARTER.VERSION),
                versions(row.get(CHARTER.ID), withDrafts));
    }

    private List<Charter.Version> versions(UUID charter, boolean withDrafts) {
        return sql
                .select(CHARTER_VERSION.asterisk(), RESOLUTION.NUMBER, RESOLUTION.TITLE)
                .from(CHARTER_VERSION)
                .leftJoin(RESOLUTION)
                .on(RESOLUTION.ID.eq(CHARTER_VERSION.RESOLUTION_ID))
                .where(CHARTER_VERSION.CHARTER_ID.eq(charter))
                .orderBy(CHARTER_VERSION.PLACE.desc())
                .fetch(CharterStore::version)
                .stream()
                .filter(it -> withDrafts || it.status() != VersionStatus.DRAFT)
                .toList();
    }

    private static Charter.Version version(Record row) {
        return new Charter.Version(
                row.get(CHARTER_VERSION.ID),
                row.get(CHARTER_VERSION.PLACE),
                row.get(CHARTER_VERSION.TEXT),
                row.get(CHARTER_VERSION.NOTE),
                VersionStatus.valueOf(row.get(CHARTER_VERSION.STATUS)),
                Optional.ofNullable(row.get(RESOLUTION.NUMBER)).orElse(""),
                Optional.ofNullable(row.get(RESOLUTION.TITLE)).orElse(""),
                Optional.ofNullable(row.get(CHARTER_VERSION.EFFECTIVE_ON)),
                Optional.ofNullable(row.get(CHARTER_VERSION.ENDED_ON)),
                row.get(CHARTER_VERSION.VERSION));
    }

    boolean isTaken(Viewer viewer, String title, UUID exceptBy) {
        return sql.fetchExists(
                CHARTER,
                CHARTER.CONSORTIUM_ID.eq(viewer.consortium().value()),
                CHARTER.TITLE.eq(title),
                CHARTER.ID.ne(exceptBy));
    }

    void insert(UUID id, String number, CharterKind kind, String title, boolean toBeRead, boolean example, Viewer by) {
        sql.insertInto(CHARTER)
                .set(CHARTER.ID, id)
                .set(CHARTER.NUMBER, number)
                .set(CHARTER.CONSORTIUM_ID, by.consortium().value())
                .set(CHARTER.KIND, kind.name())
                .set(CHARTER.TITLE, title)
                .set(CHARTER.TO_BE_READ, toBeRead)
                .set(CHARTER.EXAMPLE, example)
                .execute();
    }

    void save(Charter charter, CharterKind kind, String title, boolean toBeRead) {
        sql.update(CHARTER)
                .set(CHARTER.KIND, kind.name())
                .set(CHARTER.TITLE, title)
                .set(CHARTER.TO_BE_READ, toBeRead)
                .set(CHARTER.VERSION, charter.version() + 1)
                .where(CHARTER.ID.eq(charter.id()))
                .execute();
    }

    void insertDraft(UUID id, UUID charter, int place, String text, String note) {
        sql.insertInto(CHARTER_VERSION)
                .set(CHARTER_VERSION.ID, id)
                .set(CHARTER_VERSION.CHARTER_ID, charter)
                .set(CHARTER_VERSION.PLACE, place)
                .set(CHARTER_VERSION.TEXT, text)
                .set(CHARTER_VERSION.NOTE, note)
                .set(CHARTER_VERSION.STATUS, VersionStatus.DRAFT.name())
                .execute();
    }

    /** @throws Stale when somebody else saved since {@code version} was read */
    void saveDraft(Charter.Version draft, String text, String note, int version) {
        var written = sql.update(CHARTER_VERSION)
                .set(CHARTER_VERSION.TEXT, text)
                .set(CHARTER_VERSION.NOTE, note)
                .set(CHARTER_VERSION.VERSION, version + 1)
                .where(
                        CHARTER_VERSION.ID.eq(draft.id()),
                        CHARTER_VERSION.VERSION.eq(version),
                        CHARTER_VERSION.STATUS.eq(VersionStatus.DRAFT.name()))
                .execute();
        if (written == 0) {
            throw new Stale(Charter.KIND, draft.id());
        }
    }

    void end(Charter.Version old, VersionStatus status, LocalDate on) {
        sql.update(CHARTER_VERSION)
                .set(CHARTER_VERSION.STATUS, status.name())
                .set(CHARTER_VERSION.ENDED_ON, on)
                .set(CHARTER_VERSION.VERSION, old.version() + 1)
                .where(CHARTER_VERSION.ID.eq(old.id()))
                .execute();
    }

    void adopt(Charter.Version draft, ResolutionId resolution, LocalDate effectiveOn) {
        var written = sql.update(CHARTER_VERSION)
                .set(CHARTER_VERSION.STATUS, VersionStatus.IN_FORCE.name())
                .set(CHARTER_VERSION.RESOLUTION_ID, resolution.value())
                .set(CHARTER_VERSION.EFFECTIVE_ON, effectiveOn)
                .set(CHARTER_VERSION.VERSION, draft.version() + 1)
                .where(CHARTER_VERSION.ID.eq(draft.id()), CHARTER_VERSION.VERSION.eq(draft.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Charter.KIND, draft.id());
        }
    }

    void putProvision(UUID version, Provision it) {
        removeProvision(version, it.body());
        sql.insertInto(CHARTER_PROVISION)
                .set(CHARTER_PROVISION.VERSION_ID, version)
                .set(CHARTER_PROVISION.BODY_ID, it.body().value())
                .set(CHARTER_PROVISION.QUORUM, it.quorum().name())
                .set(CHARTER_PROVISION.MAJORITY, it.majority().name())
                .set(CHARTER_PROVISION.MAJORITY_OF, it.majorityOf().name())
                .set(CHARTER_PROVISION.INTERVAL_MONTHS, it.intervalMonths())
                .set(CHARTER_PROVISION.ARTICLE, it.article())
                .execute();
    }

    void removeProvision(UUID version, BodyId body) {
        sql.deleteFrom(CHARTER_PROVISION)
                .where(CHARTER_PROVISION.VERSION_ID.eq(version), CHARTER_PROVISION.BODY_ID.eq(body.value()))
                .execute();
    }

    List<Provision> provisions(UUID version) {
        return sql.selectFrom(CHARTER_PROVISION)
                .where(CHARTER_PROVISION.VERSION_ID.eq(version))
                .fetch(it -> new Provision(
                        new BodyId(it.get(CHARTER_PROVISION.BODY_ID)),
                        Share.valueOf(it.get(CHARTER_PROVISION.QUORUM)),
                        Share.valueOf(it.get(CHARTER_PROVISION.MAJORITY)),
                        WayOfDeciding.Of.valueOf(it.get(CHARTER_PROVISION.MAJORITY_OF)),
                        it.get(CHARTER_PROVISION.INTERVAL_MONTHS),
                        it.get(CHARTER_PROVISION.ARTICLE)));
    }

    /** @return false when this person of this unit has confirmed before */
    boolean read(UUID version, Viewer by, Instant at) {
        return sql.insertInto(CHARTER_READING)
                        .set(CHARTER_READING.VERSION_ID, version)
                        .set(CHARTER_READING.ORGANIZATION_ID, by.organization().value())
                        .set(CHARTER_READING.PERSON_ID, by.person().value())
                        .set(CHARTER_READING.PERSON_NAME, by.name())
                        .set(CHARTER_READING.READ_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
