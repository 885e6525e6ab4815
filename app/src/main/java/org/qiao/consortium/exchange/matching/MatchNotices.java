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

    /** @param title of the post */
    void opened(Match match, String title, Instant at) {
        sides.tell(
                match,
                match.openedBy().other(),
                notice(match, "opened", match.openedBy().other(), title, match.answerBy()),
                at);
    }

    void agreed(Match match, boolean minor, Instant at) {
        var title = titleOf(match);
        for (var side : Side.values()) {
            sides.tell(match, side, notice(match, "agreed", side, title), at);
        }
        if (minor) {
            sides.tellClassTeacher(match, notice(match, "agreed-minor", Side.STUDENT, title), at);
        }
    }

    /** Tells the side that did not act what the other one did. */
    void told(Match match, String what, Side doer, Instant at, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = titleOf(match);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        sides.tell(match, doer.other(), notice(match, what, doer.other(), all), at);
    }

    void lapsed(Match match, LocalDate answerBy, Instant at) {
        var title = titleOf(match);
        for (var side : Side.values()) {
            sides.tell(match, side, notice(match, "lapsed", side, title, answerBy), at);
        }
    }

    private String titleOf(Match match) {
        return needs.find(match.need())
                .map(it -> it.terms().title())
                .orElseThrow(() -> new NotFound("exchange.need", match.need()));
    }

    /** @param arguments of the sentence, the post's title first */
    private Notice notice(Match match, String what, Side reader, Object... arguments) {
        var key = "exchange.match.notice." + what + "." + (reader == Side.EMPLOYER ? "employer" : "student");
        return new Notice(
                "exchange.match." + what,
                texts.of("exchange.match.notice." + what + ".title", arguments),
                texts.of(key, arguments),
                "/exchange/matches/" + match.number());
    }
}
