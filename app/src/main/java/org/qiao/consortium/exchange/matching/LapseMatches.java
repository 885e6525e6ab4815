package org.qiao.consortium.exchange.matching;

import java.time.Instant;
import java.time.InstantSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Closes what nobody answered in time, so that both sides are free again. */
@Component
class LapseMatches {

    private final MatchStore matches;
    private final MatchNotices notices;
    private final Deeds deeds;
    private final InstantSource clock;

    LapseMatches(MatchStore matches, MatchNotices notices, Deeds deeds, InstantSource clock) {
        this.matches = matches;
        this.notices = notices;
        this.deeds = deeds;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        matches.awaitingAnswerSince(day.date()).forEach(it -> lapse(it, clock.instant()));
    }

    private void lapse(Match match, Instant at) {
        var lapsed = match.move(MatchStatus.LAPSED);
        matches.save(lapsed, at);
        deeds.recordBySystem(
                Deed.of("exchange.match.lapsed", match.subject(), match.number())
                        .moved(match.status(), lapsed.status()),
                at);
        notices.lapsed(lapsed, match.answerBy(), at);
    }
}
