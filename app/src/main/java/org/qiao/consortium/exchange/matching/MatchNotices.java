package org.qiao.consortium.exchange.matching;

import java.time.Instant;
import java.time.LocalDate;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.platform.notices.Notices.Notice;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** What the two sides are told, each in words of its own. */
@Component
class MatchNotices {

    private final Sides sides;
    private final Needs needs;
    private final Texts texts;

    MatchNotices(Sides sides, Needs needs, Texts texts) {
        this.sides = sides;
        this.needs = needs;
        this.texts = texts;
    }

    void opened(Match match, Instant at) {
        sides.tell(
                match,
                match.openedBy().other(),
                notice(match, "opened", match.openedBy().other(), match.answerBy()),
                at);
    }

    void agreed(Match match, boolean minor, Instant at) {
        for (var side : Side.values()) {
            sides.tell(match, side, notice(match, "agreed", side), at);
        }
        if (minor) {
            sides.tellClassTeacher(match, notice(match, "agreed-minor", Side.STUDENT), at);
        }
    }

    /** Tells the side that did not act what the other one did. */
    void told(Match match, String what, Side doer, Instant at, Object... arguments) {
        sides.tell(match, doer.other(), notice(match, what, doer.other(), arguments), at);
    }

    void lapsed(Match match, LocalDate answerBy, Instant at) {
        for (var side : Side.values()) {
            sides.tell(match, side, notice(match, "lapsed", side, answerBy), at);
        }
    }

    private Notice notice(Match match, String what, Side reader, Object... more) {
        var title = needs.find(match.need())
                .map(it -> it.terms().title())
                .orElseThrow(() -> new NotFound("exchange.need", match.need()));
        var arguments = new Object[more.length + 1];
        arguments[0] = title;
        System.arraycopy(more, 0, arguments, 1, more.length);
        var key = "exchange.match.notice." + what + "." + (reader == Side.EMPLOYER ? "employer" : "student");
        return new Notice(
                "exchange.match." + what,
                texts.of("exchange.match.notice." + what + ".title"),
                texts.of(key, arguments),
                "/exchange/matches/" + match.number());
    }
}
