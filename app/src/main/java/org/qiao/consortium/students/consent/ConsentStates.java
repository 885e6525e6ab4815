package org.qiao.consortium.students.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.consent.StandingConsents.Given;
import org.springframework.stereotype.Component;

/** How a student stands to each purpose of the notice in force. */
@Component
public class ConsentStates {

    /** 未征求或未同意, 有效, 已撤回, 告知已变须重新征求. */
    public enum State {
        OPEN,
        STANDING,
        WITHDRAWN,
        OUTDATED
    }

    /** @param latest what was last said to this purpose; empty when nothing ever was */
    public record PurposeState(Notice notice, State state, Optional<Given> latest) {}

    private final NoticeQueries notices;
    private final StandingConsents consents;

    ConsentStates(NoticeQueries notices, StandingConsents consents) {
        this.notices = notices;
        this.consents = consents;
    }

    public List<PurposeState> of(StudentId student, LocalDate on) {
        var given = consents.of(student, on);
        return notices.inForce(on).stream().map(it -> stateOf(it, given)).toList();
    }

    private static PurposeState stateOf(Notice notice, List<Given> given) {
        var mine = given.stream().filter(it -> it.purpose() == notice.purpose()).toList();
        var standing = mine.stream().filter(Given::stands).findFirst();
        if (standing.isPresent()) {
            return new PurposeState(notice, State.STANDING, standing);
        }
        var latest = mine.stream().max(Comparator.comparing(Given::givenAt));
        var state = latest.map(it -> it.withdrawnAt().isPresent() ? State.WITHDRAWN : State.OUTDATED)
                .orElse(State.OPEN);
        return new PurposeState(notice, state, latest);
    }
}
