package org.qiao.consortium.governance.meeting.problem;

import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qiao.consortium.shared.rule.Rule;

/** 问题清单的条件. */
final class ProblemRules {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_TEXT = 3_000;

    record Entry(String title, String text, Optional<Weight> weight) {}

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(ProblemError.TITLE_MISSING, "title", it -> !it.title().isBlank()),
            tooLong("title", LONGEST_TITLE, Entry::title),
            rule(ProblemError.TEXT_MISSING, "text", it -> !it.text().isBlank()),
            tooLong("text", LONGEST_TEXT, Entry::text),
            rule(ProblemError.WEIGHT_MISSING, "weight", it -> it.weight().isPresent()));

    /** A deed that moves it. @param mayDo whether it is the viewer's to do */
    record Move(ProblemStatus from, ProblemStatus to, boolean mayDo) {}

    static final List<Rule<Move>> MOVE = List.of(
            rule(ProblemError.NOT_YOURS, "", Move::mayDo),
            Rule.<Move>rule(ProblemError.NOT_THAT_STATUS, "", it -> it.from().mayBecome(it.to()))
                    .saying(it -> List.of(it.from().label())));

    /** @param decisionTyped a resolution or a meeting was named, {@code decisionKnown} and is there */
    record Settlement(String text, boolean decisionTyped, boolean decisionKnown) {}

    static final List<Rule<Settlement>> SETTLEMENT = List.of(
            rule(ProblemError.SETTLEMENT_MISSING, "settlement", it -> !it.text().isBlank()),
            tooLong("settlement", LONGEST_TEXT, Settlement::text),
            rule(ProblemError.DECISION_MISSING, "decision", Settlement::decisionTyped),
            rule(ProblemError.DECISION_UNKNOWN, "decision", it -> !it.decisionTyped() || it.decisionKnown()));

    private ProblemRules() {}

    private static <S> Rule<S> tooLong(String field, int most, Function<S, String> text) {
        return Rule.<S>rule(
                        ProblemError.TEXT_TOO_LONG, field, it -> text.apply(it).length() <= most)
                .saying(it -> List.of(most));
    }
}
