package org.qiao.consortium.governance.meeting.pages;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.meeting.Participant;
import org.qiao.consortium.platform.pages.Texts;

/**
 * 到会情况 — in one sentence.
 *
 * @param needed of the seats that may vote; empty where the body does not vote
 */
record Quorum(Optional<Share> needed, int expected, int here) {

    /** In a body that votes the seats that may vote count, in another one all. */
    static Quorum of(Optional<Body> body, List<Participant> participants) {
        var needed = body.map(it -> it.terms().way())
                .filter(it -> it.decides() == Decides.VOTE)
                .map(it -> it.quorum());
        var counted = participants.stream()
                .filter(it -> needed.isEmpty() || it.voting())
                .toList();
        var here = counted.stream().filter(Participant::isPresent).count();
        return new Quorum(needed, counted.size(), (int) here);
    }

    boolean isReached() {
        return needed.map(it -> it.isReached(here, expected)).orElse(true);
    }

    /** While the meeting is on. */
    String said(Texts texts) {
        return needed.map(it -> texts.of("governance.meeting.quorum", expected, here, it.label(), it.least(expected)))
                .orElseGet(() -> texts.of("governance.meeting.attendance", expected, here));
    }

    /** Afterwards, in the minutes. */
    String written(Texts texts) {
        return needed.map(it -> texts.of(
                        "governance.minutes.quorum." + (isReached() ? "reached" : "missed"),
                        expected,
                        here,
                        it.label()))
                .orElseGet(() -> texts.of("governance.minutes.attendance", expected, here));
    }
}
