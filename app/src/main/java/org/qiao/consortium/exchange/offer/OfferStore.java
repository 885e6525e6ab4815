package org.qiao.consortium.exchange.offer;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.exchange.db.Tables.OFFER;
import static org.qiao.consortium.exchange.db.Tables.OFFER_OCCUPATION;
import static org.qiao.consortium.exchange.db.Tables.OFFER_REGION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.OfferId;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.rule.Stale;
import org.qiao.consortium.students.StudentId;
import org.springframework.stereotype.Component;

/** Loads and saves offers; the only writer of their tables. */
@Component
class OfferStore {

    private static final Field<List<String>> OCCUPATIONS = multiset(select(OFFER_OCCUPATION.OCCUPATION_CODE)
                    .from(OFFER_OCCUPATION)
                    .where(OFFER_OCCUPATION.OFFER_ID.eq(OFFER.ID))
                    .orderBy(OFFER_OCCUPATION.POSITION))
            .convertFrom(it -> it.map(row -> row.value1()));
    private static final Field<List<String>> REGIONS = multiset(select(OFFER_REGION.REGION_CODE)
                    .from(OFFER_REGION)
                    .where(OFFER_REGION.OFFER_ID.eq(OFFER.ID))
                    .orderBy(OFFER_REGION.POSITION))
            .convertFrom(it -> it.map(row -> row.value1()));

    private final DSLContext sql;

    OfferStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The student's offer that is not closed. */
    Optional<Offer> currentOf(StudentId student) {
        return find(OFFER.STUDENT_ID.eq(student.value()).and(OFFER.STATUS.ne(OfferStatus.CLOSED.name()))).stream()
                .findFirst();
    }

    /** Those of many students, drafts too. */
    List<Offer> currentOf(Collection<StudentId> students) {
        var ids = students.stream().map(StudentId::value).toList();
        return find(OFFER.STUDENT_ID.in(ids).and(OFFER.STATUS.ne(OfferStatus.CLOSED.name())));
    }

    Optional<Offer> find(OfferId offer) {
        return find(OFFER.ID.eq(offer.value())).stream().findFirst();
    }

    List<Offer> openOf(Collection<StudentId> students) {
        var ids = students.stream().map(StudentId::value).toList();
        return find(OFFER.STUDENT_ID.in(ids).and(OFFER.STATUS.eq(OfferStatus.OPEN.name())));
    }

    List<Offer> openIn(ConsortiumId consortium) {
        return find(OFFER.CONSORTIUM_ID.eq(consortium.value()).and(OFFER.STATUS.eq(OfferStatus.OPEN.name())));
    }

    List<StudentId> withOffer(Collection<StudentId> students) {
        return sql.select(OFFER.STUDENT_ID)
                .from(OFFER)
                .where(OFFER.STUDENT_ID.in(
                        students.stream().map(StudentId::value).toList()))
                .and(OFFER.STATUS.ne(OfferStatus.CLOSED.name()))
                .fetch(it -> new StudentId(it.value1()));
    }

    private List<Offer> find(Condition condition) {
        return sql
                .select(
                        OFFER.ID,
                        OFFER.NUMBER,
                        OFFER.CONSORTIUM_ID,
                        OFFER.STUDENT_ID,
                        OFFER.STATUS,
                        OFFER.PAY_FROM,
                        OFFER.FROM_ON,
                        OFFER.CONTRACTS,
                        OFFER.TEXT,
                        OFFER.RECOMMENDED,
                        OFFER.ENTERED_AS,
                        OFFER.VERSION,
                        OCCUPATIONS,
                        REGIONS)
                .from(OFFER)
                .where(condition)
                .orderBy(OFFER.NUMBER)
                .fetch()
                .stream()
                .map(it -> new Offer(
                        new OfferId(it.value1()),
                        it.value2(),
                        new ConsortiumId(it.value3()),
                        new StudentId(it.value4()),
                        OfferStatus.valueOf(it.value5()),
                        new Offer.Wishes(
                                it.value13().stream().map(OccupationCode::new).toList(),
                                it.value14(),
                                Optional.ofNullable(it.value6()),
                                Optional.ofNullable(it.value7()),
                                Arrays.stream(it.value8())
                                        .map(ContractKind::valueOf)
                                        .collect(Collectors.toSet()),
                                it.value9()),
                        it.value10(),
                        "SCHOOL".equals(it.value11()),
                        it.value12()))
                .toList();
    }

    void addAll(List<Offer> offers, Instant at) {
        var statements = new ArrayList<Query>();
        for (var offer : offers) {
            statements.add(sql.insertInto(OFFER)
                    .set(OFFER.ID, offer.id().value())
                    .set(OFFER.NUMBER, offer.number())
                    .set(OFFER.CONSORTIUM_ID, offer.consortium().value())
                    .set(OFFER.STUDENT_ID, offer.student().value())
                    .set(OFFER.STATUS, offer.status().name())
                    .set(OFFER.PAY_FROM, offer.wishes().payFrom().orElse(null))
                    .set(OFFER.FROM_ON, offer.wishes().from().orElse(null))
                    .set(OFFER.CONTRACTS, contractsOf(offer))
                    .set(OFFER.TEXT, offer.wishes().text())
                    .set(OFFER.RECOMMENDED, offer.recommended())
                    .set(OFFER.ENTERED_AS, offer.enteredBySchool() ? "SCHOOL" : "SELF")
                    .set(OFFER.CREATED_AT, at)
                    .set(OFFER.OPENED_AT, offer.status() == OfferStatus.OPEN ? at : null));
        }
        Batches.execute(sql, statements);
        insertChildren(offers);
    }

    /** @throws Stale when somebody else changed it since it was read */
    void save(Offer offer, Instant at) {
        var written = sql.update(OFFER)
                .set(OFFER.STATUS, offer.status().name())
                .set(OFFER.PAY_FROM, offer.wishes().payFrom().orElse(null))
                .set(OFFER.FROM_ON, offer.wishes().from().orElse(null))
                .set(OFFER.CONTRACTS, contractsOf(offer))
                .set(OFFER.TEXT, offer.wishes().text())
                .set(OFFER.RECOMMENDED, offer.recommended())
                .set(OFFER.ENTERED_AS, offer.enteredBySchool() ? "SCHOOL" : "SELF")
                .set(
                        OFFER.OPENED_AT,
                        offer.status() == OfferStatus.OPEN
                                ? org.jooq.impl.DSL.coalesce(OFFER.OPENED_AT, org.jooq.impl.DSL.val(at))
                                : OFFER.OPENED_AT)
                .set(OFFER.VERSION, offer.version() + 1)
                .where(OFFER.ID.eq(offer.id().value()), OFFER.VERSION.eq(offer.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Offer.KIND, offer.number());
        }
        sql.deleteFrom(OFFER_OCCUPATION)
                .where(OFFER_OCCUPATION.OFFER_ID.eq(offer.id().value()))
                .execute();
        sql.deleteFrom(OFFER_REGION)
                .where(OFFER_REGION.OFFER_ID.eq(offer.id().value()))
                .execute();
        insertChildren(List.of(offer));
    }

    private static String[] contractsOf(Offer offer) {
        return offer.wishes().contracts().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private void insertChildren(List<Offer> offers) {
        Batches.execute(
                sql, offers.stream().flatMap(it -> occupationsOf(it).stream()).toList());
        Batches.execute(
                sql, offers.stream().flatMap(it -> regionsOf(it).stream()).toList());
    }

    private List<Query> occupationsOf(Offer offer) {
        var statements = new ArrayList<Query>();
        var occupations = offer.wishes().occupations();
        for (var i = 0; i < occupations.size(); i++) {
            statements.add(sql.insertInto(OFFER_OCCUPATION)
                    .set(OFFER_OCCUPATION.OFFER_ID, offer.id().value())
                    .set(OFFER_OCCUPATION.POSITION, i)
                    .set(OFFER_OCCUPATION.OCCUPATION_CODE, occupations.get(i).value()));
        }
        return statements;
    }

    private List<Query> regionsOf(Offer offer) {
        var statements = new ArrayList<Query>();
        var regions = offer.wishes().regions();
        for (var i = 0; i < regions.size(); i++) {
            statements.add(sql.insertInto(OFFER_REGION)
                    .set(OFFER_REGION.OFFER_ID, offer.id().value())
                    .set(OFFER_REGION.POSITION, i)
                    .set(OFFER_REGION.REGION_CODE, regions.get(i)));
        }
        return statements;
    }
}
