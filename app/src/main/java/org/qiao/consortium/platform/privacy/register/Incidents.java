package org.qiao.consortium.platform.privacy.register;

import static org.qiao.consortium.platform.db.Tables.INCIDENT;
import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 安全事件登记 (个人信息保护法 第五十七条): found, authority told, people told, closed; each step a deed. */
@Component
public class Incidents {

    static final String KIND = "platform.privacy.incident";
    private static final String LAW = "personal-information-protection-law";

    /** As typed; times as {@code 2026-11-22T14:30} of the consortium's zone. */
    public record Form(
            String title,
            String what,
            String kinds,
            String harm,
            String measures,
            String people,
            String foundAt,
            boolean national) {

        static Form empty() {
            return new Form("", "", "", "", "", "", "", false);
        }
    }

    /** One incident. */
    public record Incident(
            UUID id,
            String number,
            String title,
            String what,
            String kinds,
            String harm,
            String measures,
            int people,
            boolean national,
            Instant foundAt,
            Optional<Instant> authorityAt,
            Optional<Instant> peopleAt,
            String noNeedToTell,
            Optional<Instant> closedAt,
            int version) {

        SubjectRef subject() {
            return new SubjectRef(KIND, id);
        }
    }

    private record Reporting(Form form, Optional<Instant> found, Instant now) {}

    private static final List<Rule<Reporting>> REPORTING = List.of(
            rule(RegisterError.TITLE_MISSING, "title", it -> !it.form().title().isBlank()),
            rule(RegisterError.TEXT_MISSING, "what", it -> !it.form().what().isBlank()),
            rule(
                    RegisterError.TEXT_MISSING,
                    cite(LAW, "第五十七条"),
                    "kinds",
                    it -> !it.form().kinds().isBlank()),
            rule(
                    RegisterError.TEXT_MISSING,
                    cite(LAW, "第五十七条"),
                    "harm",
                    it -> !it.form().harm().isBlank()),
            rule(
                    RegisterError.TEXT_MISSING,
                    cite(LAW, "第五十七条"),
                    "measures",
                    it -> !it.form().measures().isBlank()),
            rule(RegisterError.PEOPLE_SHAPE, "people", it -> it.form().people().matches("\\d{1,8}")),
            rule(RegisterError.TIME_SHAPE, "foundAt", it -> it.found().isPresent()),
            rule(
                    RegisterError.TIME_AHEAD,
                    "foundAt",
                    it -> it.found().map(found -> !found.isAfter(it.now())).orElse(true)));

    private record Closing(Incident incident, String noNeed) {}

    private static final List<Rule<Closing>> CLOSING = List.of(
            rule(RegisterError.DONE_ALREADY, "", it -> it.incident().closedAt().isEmpty()),
            rule(
                    RegisterError.AUTHORITY_NOT_TOLD,
                    cite(LAW, "第五十七条"),
                    "",
                    it -> it.incident().authorityAt().isPresent()),
            rule(
                    RegisterError.PEOPLE_NOT_TOLD,
                    cite(LAW, "第五十七条第二款"),
                    "noNeed",
                    it -> it.incident().peopleAt().isPresent() || !it.noNeed().isBlank()));

    private final DSLContext sql;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Parameters settings = Parameters.load("platform/privacy");

    Incidents(DSLContext sql, Numbers numbers, Deeds deeds) {
        this.sql = sql;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    static Optional<Instant> read(String time) {
        try {
            return Optional.of(
                    LocalDateTime.parse(time.strip()).atZone(BusinessTime.ZONE).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** By when what may harm the nation or the public has to be told. */
    Instant tellBy(Incident incident) {
        var hours = settings.on("incident-report-hours", BusinessTime.dateOf(incident.foundAt()))
                .asInt();
        return incident.foundAt().plus(Duration.ofHours(hours));
    }

    /** @return its number */
    @Transactional
    public String report(Form form, Viewer by, Instant at) {
        var found = read(form.foundAt());
        Refused.ifAny(Rule.refusals(REPORTING, new Reporting(form, found, at)));
        var number = numbers.next("SJ", BusinessTime.dateOf(at).getYear());
        var id = Uuid7.at(at);
        sql.insertInto(INCIDENT)
                .set(INCIDENT.ID, id)
                .set(INCIDENT.NUMBER, number)
                .set(INCIDENT.CONSORTIUM_ID, by.consortium().value())
                .set(INCIDENT.TITLE, form.title().strip())
                .set(INCIDENT.WHAT, form.what().strip())
                .set(INCIDENT.KINDS, form.kinds().strip())
                .set(INCIDENT.HARM, form.harm().strip())
                .set(INCIDENT.MEASURES, form.measures().strip())
                .set(INCIDENT.PEOPLE, Integer.parseInt(form.people()))
                .set(INCIDENT.NATIONAL, form.national())
                .set(INCIDENT.FOUND_AT, found.orElseThrow())
                .set(INCIDENT.RECORDED_AT, at)
                .execute();
        deeds.record(
                Deed.of("platform.privacy.incident-reported", new SubjectRef(KIND, id), number)
                        .with("people", form.people()),
                by.actor(),
                at);
        return number;
    }

    /** Who was told when. @param authority the authorities, otherwise the people concerned */
    @Transactional
    public void told(Incident incident, boolean authority, String time, Viewer by, Instant at) {
        var when = read(time);
        var field = authority ? "authorityAt" : "peopleAt";
        Refused.ifAny(Rule.refusals(
                List.of(
                        rule(RegisterError.TIME_SHAPE, field, (Optional<Instant> it) -> it.isPresent()),
                        rule(
                                RegisterError.TIME_ORDER,
                                field,
                                it -> it.map(told -> !told.isBefore(incident.foundAt()) && !told.isAfter(at))
                                        .orElse(true))),
                when));
        sql.update(INCIDENT)
                .set(authority ? INCIDENT.TOLD_AUTHORITY_AT : INCIDENT.TOLD_PEOPLE_AT, when.orElseThrow())
                .set(INCIDENT.VERSION, INCIDENT.VERSION.plus(1))
                .where(INCIDENT.ID.eq(incident.id()), INCIDENT.CLOSED_AT.isNull())
                .execute();
        var deed = authority
                ? Deed.of("platform.privacy.authority-told", incident.subject(), incident.number())
                : Deed.of("platform.privacy.people-told", incident.subject(), incident.number());
        deeds.record(deed.with("at", when.orElseThrow().toString()), by.actor(), at);
    }

    /** @param noNeed why people were not told one by one; needed when they were not */
    @Transactional
    public void close(Incident incident, String noNeed, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(CLOSING, new Closing(incident, noNeed)));
        sql.update(INCIDENT)
                .set(INCIDENT.CLOSED_AT, at)
                .set(INCIDENT.NO_NEED_TO_TELL, noNeed.strip())
                .where(INCIDENT.ID.eq(incident.id()), INCIDENT.CLOSED_AT.isNull())
                .execute();
        deeds.record(
                Deed.of("platform.privacy.incident-closed", incident.subject(), incident.number())
                        .because(noNeed.strip()),
                by.actor(),
                at);
    }

    private static final Map<String, Field<?>> SORTS = Map.of(
            "number", INCIDENT.NUMBER,
            "title", INCIDENT.TITLE,
            "found", INCIDENT.FOUND_AT,
            "people", INCIDENT.PEOPLE);

    /** @param paging only its order counts */
    List<Incident> all(Viewer viewer, String words, boolean open, Paging paging, int offset, int limit) {
        return sql.select(INCIDENT.fields())
                .from(INCIDENT)
                .where(condition(viewer, words, open))
                .orderBy(Order.by(SORTS, paging, INCIDENT.FOUND_AT.desc(), INCIDENT.NUMBER.desc()))
                .offset(offset)
                .limit(limit)
                .fetch(Incidents::incident);
    }

    int count(Viewer viewer, String words, boolean open, int atMost) {
        return sql.fetchCount(sql.selectOne()
                .from(INCIDENT)
                .where(condition(viewer, words, open))
                .limit(atMost));
    }

    Incident get(Viewer viewer, String number) {
        return sql.select(INCIDENT.fields())
                .from(INCIDENT)
                .where(condition(viewer, "", false), INCIDENT.NUMBER.eq(number))
                .fetchOptional(Incidents::incident)
                .orElseThrow(() -> new NotFound(KIND, number));
    }

    private static Condition condition(Viewer viewer, String words, boolean open) {
        var wanted = INCIDENT.CONSORTIUM_ID.eq(viewer.consortium().value());
        if (!words.isBlank()) {
            wanted = wanted.and(INCIDENT.TITLE.containsIgnoreCase(words).or(INCIDENT.NUMBER.containsIgnoreCase(words)));
        }
        return open ? wanted.and(INCIDENT.CLOSED_AT.isNull()) : wanted;
    }

    private static Incident incident(Record it) {
        return new Incident(
                it.get(INCIDENT.ID),
                it.get(INCIDENT.NUMBER),
                it.get(INCIDENT.TITLE),
                it.get(INCIDENT.WHAT),
                it.get(INCIDENT.KINDS),
                it.get(INCIDENT.HARM),
                it.get(INCIDENT.MEASURES),
                it.get(INCIDENT.PEOPLE),
                it.get(INCIDENT.NATIONAL),
                it.get(INCIDENT.FOUND_AT),
                Optional.ofNullable(it.get(INCIDENT.TOLD_AUTHORITY_AT)),
                Optional.ofNullable(it.get(INCIDENT.TOLD_PEOPLE_AT)),
                it.get(INCIDENT.NO_NEED_TO_TELL),
                Optional.ofNullable(it.get(INCIDENT.CLOSED_AT)),
                it.get(INCIDENT.VERSION));
    }
}
