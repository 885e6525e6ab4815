package org.qiao.consortium.exchange.matching;

import static org.jooq.impl.DSL.any;
import static org.qiao.consortium.exchange.db.Tables.INTERVIEW;
import static org.qiao.consortium.exchange.db.Tables.MATCH;
import static org.qiao.consortium.exchange.db.Tables.MATCH_DECLINED;
import static org.qiao.consortium.exchange.db.Tables.SIGNING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.qiao.consortium.exchange.DeclineCause;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.qiao.consortium.students.StudentId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves matches; the only writer of its tables. */
@Component
public class MatchStore {

    private final DSLContext sql;
    private final JsonMapper json;

    MatchStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @throws Refused when the same student and post have a live match already, also when two people open it at once */
    void add(Match match) {
        try {
            sql.insertInto(MATCH)
                    .set(MATCH.ID, match.id().value())
                    .set(MATCH.NUMBER, match.number())
                    .set(MATCH.CONSORTIUM_ID, match.consortium().value())
                    .set(MATCH.NEED_ID, match.need().value())
                    .set(MATCH.STUDENT_ID, match.student().value())
                    .set(MATCH.EMPLOYER_ID, match.employer().value())
                    .set(MATCH.SCHOOL_ID, match.school().value())
                    .set(MATCH.OPENED_BY, match.openedBy().name())
                    .set(MATCH.STATUS, match.status().name())
                    .set(MATCH.SCORE, match.score())
                    .set(MATCH.PARTS, JSONB.jsonb(json.writeValueAsString(match.parts())))
                    .set(MATCH.OPENED_AT, match.openedAt())
                    .set(MATCH.ANSWER_BY, match.answerBy())
                    .execute();
        } catch (DuplicateKeyException e) {
            throw new Refused(List.of(Refusal.of(MatchError.ALREADY_OPEN, "")));
        }
    }

    /** @throws Stale when somebody else moved it since it was read */
    void save(Match match, Instant at) {
        var written = sql.update(MATCH)
                .set(MATCH.STATUS, match.status().name())
                .set(MATCH.ENDED_AT, match.status().isLive() ? null : at)
                .set(MATCH.VERSION, match.version() + 1)
                .where(MATCH.ID.eq(match.id().value()), MATCH.VERSION.eq(match.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Match.KIND, match.number());
        }
    }

    /** Whoever calls it has made sure that the viewer may see it. */
    public Match get(String number) {
        return find(MATCH.NUMBER.eq(number)).stream().findFirst().orElseThrow(() -> new NotFound(Match.KIND, number));
    }

    List<Match> awaitingAnswerSince(LocalDate lastDay) {
        return find(MATCH.STATUS.eq(MatchStatus.AWAITING_ANSWER.name()).and(MATCH.ANSWER_BY.le(lastDay)));
    }

    /** Whether the pair has a live match, or one that was declined: it is not proposed again. */
    List<Match> of(StudentId student) {
        return find(MATCH.STUDENT_ID.eq(student.value()));
    }

    /** Which posts each of them has met, as above. */
    Map<StudentId, Set<NeedId>> metBy(Collection<StudentId> students) {
        return sql
                .select(MATCH.STUDENT_ID, MATCH.NEED_ID)
                .from(MATCH)
                .where(MATCH.STUDENT_ID.eq(
                        any(students.stream().map(StudentId::value).toArray(UUID[]::new))))
                .fetchGroups(it -> new StudentId(it.value1()), it -> new NeedId(it.value2()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Set.copyOf(it.getValue())));
    }

    List<Match> of(NeedId need) {
        return find(MATCH.NEED_ID.eq(need.value()));
    }

    void saveAgreement(Match match, LocalDate on) {
        sql.update(MATCH)
                .set(MATCH.AGREED_ON, on)
                .where(MATCH.ID.eq(match.id().value()))
                .execute();
    }

    void saveDecline(Match match, Side side, DeclineCause cause, String note) {
        sql.insertInto(MATCH_DECLINED)
                .set(MATCH_DECLINED.MATCH_ID, match.id().value())
                .set(MATCH_DECLINED.SIDE, side.name())
                .set(MATCH_DECLINED.CAUSE, cause.name())
                .set(MATCH_DECLINED.NOTE, note)
                .execute();
    }

    void addInterview(Match match, Instant at, String place, Instant now) {
        sql.insertInto(INTERVIEW)
                .set(INTERVIEW.ID, Uuid7.at(now))
                .set(INTERVIEW.MATCH_ID, match.id().value())
                .set(INTERVIEW.AT, at)
                .set(INTERVIEW.PLACE, place)
                .execute();
    }

    void saveInterviewResult(Match match, InterviewResult result) {
        sql.update(INTERVIEW)
                .set(INTERVIEW.RESULT, result.name())
                .where(INTERVIEW.MATCH_ID.eq(match.id().value()), INTERVIEW.RESULT.eq(""))
                .execute();
    }

    void saveSigning(Match match, Signing signing) {
        sql.insertInto(SIGNING)
                .set(SIGNING.MATCH_ID, match.id().value())
                .set(SIGNING.SIGNED_ON, signing.signedOn())
                .set(SIGNING.PAPER, signing.paper().name())
                .set(SIGNING.START_ON, signing.startOn())
                .execute();
    }

    void saveArrival(Match match, LocalDate on) {
        sql.update(SIGNING)
                .set(SIGNING.ARRIVED_ON, on)
                .where(SIGNING.MATCH_ID.eq(match.id().value()))
                .execute();
    }

    Optional<Signing> signing(Match match) {
        return sql.select(SIGNING.SIGNED_ON, SIGNING.PAPER, SIGNING.START_ON)
                .from(SIGNING)
                .where(SIGNING.MATCH_ID.eq(match.id().value()))
                .fetchOptional(it -> new Signing(it.value1(), Signing.Paper.valueOf(it.value2()), it.value3()));
    }

    private List<Match> find(Condition condition) {
        return sql.select(MATCH.fields())
                .from(MATCH)
                .where(condition)
                .orderBy(MATCH.OPENED_AT.desc(), MATCH.NUMBER)
                .fetch(this::match);
    }

    private Match match(Record row) {
        return new Match(
                new MatchId(row.get(MATCH.ID)),
                row.get(MATCH.NUMBER),
                new ConsortiumId(row.get(MATCH.CONSORTIUM_ID)),
                new NeedId(row.get(MATCH.NEED_ID)),
                new StudentId(row.get(MATCH.STUDENT_ID)),
                new OrganizationId(row.get(MATCH.EMPLOYER_ID)),
                new OrganizationId(row.get(MATCH.SCHOOL_ID)),
                Side.valueOf(row.get(MATCH.OPENED_BY)),
                MatchStatus.valueOf(row.get(MATCH.STATUS)),
                row.get(MATCH.SCORE),
                List.of(json.readValue(row.get(MATCH.PARTS).data(), Match.StoredPart[].class)),
                row.get(MATCH.OPENED_AT),
                row.get(MATCH.ANSWER_BY),
                row.get(MATCH.VERSION));
    }
}
