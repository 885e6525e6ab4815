package org.qiao.consortium.platform.audit;

import static org.qiao.consortium.platform.db.Tables.ATTACHMENT;
import static org.qiao.consortium.platform.db.Tables.DEED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredDeeds implements Deeds {

    private final DSLContext sql;
    private final UnitNames names;
    private final JsonMapper json;
    private final Texts texts;

    StoredDeeds(DSLContext sql, UnitNames names, JsonMapper json, Texts texts) {
        this.sql = sql;
        this.names = names;
        this.json = json;
        this.texts = texts;
    }

    @Override
    public void record(Deed deed, Actor by, Instant at) {
        recordAll(List.of(deed), by, at);
    }

    @Override
    public void recordAll(List<Deed> deeds, Actor by, Instant at) {
        var unit = names.of(by.organization());
        Batches.execute(
                sql,
                deeds.stream()
                        .map(deed -> row(deed, by.person().value(), by.name(), at)
                                .set(DEED.ROLE, by.role().name())
                                .set(DEED.ORGANIZATION_ID, by.organization().value())
                                .set(DEED.ORGANIZATION_NAME, unit))
                        .toList());
    }

    @Override
    public void recordBySystem(Deed deed, Instant at) {
        row(deed, null, texts.of("deed.by-system"), at).execute();
    }

    @Override
    public void recordOf(PersonId person, String name, Deed deed, Instant at) {
        row(deed, person.value(), name, at).execute();
    }

    private InsertSetMoreStep<Record> row(Deed deed, @Nullable UUID person, String name, Instant at) {
        return sql.insertInto((org.jooq.Table<Record>) (org.jooq.Table<?>) DEED)
                .set(DEED.ID, Uuid7.at(at))
                .set(DEED.AT, at)
                .set(DEED.WHAT, deed.what())
                .set(DEED.SUBJECT_KIND, deed.subject().kind())
                .set(DEED.SUBJECT_ID, deed.subject().id())
                .set(DEED.SUBJECT_NUMBER, deed.number())
                .set(DEED.FROM_STATUS, deed.from())
                .set(DEED.TO_STATUS, deed.to())
                .set(DEED.REASON, deed.reason())
                .set(DEED.DETAIL, JSONB.jsonb(json.writeValueAsString(deed.detail())))
                .set(DEED.PERSON_ID, person)
                .set(DEED.PERSON_NAME, name);
    }

    @Override
    public List<DeedLine> trail(SubjectRef subject) {
        return sql.select(
                        DEED.AT,
                        DEED.PERSON_NAME,
                        DEED.ORGANIZATION_NAME,
                        DEED.WHAT,
                        DEED.REASON,
                        ATTACHMENT.NAME,
                        ATTACHMENT.NUMBER)
                .from(DEED)
                // What was removed since is told, but leads nowhere.
                .leftJoin(ATTACHMENT)
                .on(ATTACHMENT.NUMBER.eq(DSL.jsonbGetAttributeAsText(DEED.DETAIL, "attachment")))
                .where(DEED.SUBJECT_KIND.eq(subject.kind()), DEED.SUBJECT_ID.eq(subject.id()))
                .orderBy(DEED.AT.desc(), DEED.ID.desc())
                .limit(200)
                .fetch(it -> new DeedLine(
                        it.value1(),
                        it.value2(),
                        it.value3(),
                        texts.of("deed." + it.value4()),
                        it.value5(),
                        Optional.ofNullable(it.value6())
                                .map(name -> new DeedLine.Attachment(name, "/files/" + it.value7()))));
    }
}
