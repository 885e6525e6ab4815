package org.qiao.consortium.exchange.matching;

import static org.jooq.impl.DSL.count;
import static org.qiao.consortium.exchange.db.Tables.MATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.qiao.consortium.exchange.DeclineCause;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.students.StudentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredMatches implements Matches {

    private final DSLContext sql;
    private final MatchStore matches;
    private final OpenMatch open;
    private final AnswerMatch answer;
    private final AdvanceMatch advance;

    StoredMatches(DSLContext sql, MatchStore matches, OpenMatch open, AnswerMatch answer, AdvanceMatch advance) {
        this.sql = sql;
        this.matches = matches;
        this.open = open;
        this.answer = answer;
        this.advance = advance;
    }

    @Override
    public String open(NeedId need, StudentId student, Side side, Actor by, Instant at) {
        return open.open(need, student, side, by, at);
    }

    @Override
    public void agree(String number, Actor by, Instant at) {
        var match = matches.get(number);
        answer.agree(match, match.openedBy().other(), by, at);
    }

    @Override
    public void decline(String number, Side side, DeclineCause cause, String note, Actor by, Instant at) {
        answer.decline(matches.get(number), side, cause, note, by, at);
    }

    @Override
    public void interview(String number, Instant appointment, String place, Actor by, Instant at) {
        advance.interview(matches.get(number), appointment, place, by, at);
    }

    @Override
    public void advance(String number, Step step, LocalDate on, Actor by, Instant at) {
        var match = matches.get(number);
        switch (step) {
            case PASS -> advance.interviewResult(match, InterviewResult.PASSED, by, at);
            case OFFER -> advance.offer(match, by, at);
            case SIGN -> advance.sign(match, new Signing(on, Signing.Paper.LABOUR_CONTRACT, on), by, at);
            case ARRIVE -> advance.arrive(match, on, by, at);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(ConsortiumId consortium) {
        return sql.select(MATCH.STATUS, count())
                .from(MATCH)
                .where(MATCH.CONSORTIUM_ID.eq(consortium.value()))
                .groupBy(MATCH.STATUS)
                .fetchMap(MATCH.STATUS, count());
    }

    @Override
    @Transactional(readOnly = true)
    public int agreed(ConsortiumId consortium, LocalDate from, LocalDate to) {
        return sql.fetchCount(MATCH, MATCH.CONSORTIUM_ID.eq(consortium.value()).and(MATCH.AGREED_ON.between(from, to)));
    }
}
