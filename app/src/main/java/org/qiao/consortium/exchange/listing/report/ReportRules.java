package org.qiao.consortium.exchange.listing.report;

import static org.qiao.consortium.shared.rule.Rule.rule;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Rule;

/** What a report must say, and what its answer must. */
final class ReportRules {

    static final int LONGEST = 500;

    record Filing(Optional<ReportKind> kind, String text) {}

    record Answering(Optional<ReportOutcome> outcome, String answer, boolean waiting) {}

    static final List<Rule<Filing>> FILING = List.of(
            rule(ReportError.KIND_MISSING, "kind", it -> it.kind().isPresent()),
            rule(
                    ReportError.TEXT_MISSING,
                    "text",
                    it -> it.kind().filter(kind -> kind == ReportKind.OTHER).isEmpty()
                            || !it.text().isBlank()),
            ReportRules.<Filing>length("text", Filing::text));

    static final List<Rule<Answering>> ANSWERING = List.of(
            rule(ReportError.ANSWERED_ALREADY, "", Answering::waiting),
            rule(ReportError.OUTCOME_MISSING, "outcome", it -> it.outcome().isPresent()),
            rule(ReportError.ANSWER_MISSING, "answer", it -> !it.answer().isBlank()),
            ReportRules.<Answering>length("answer", Answering::answer));

    private ReportRules() {}

    private static <S> Rule<S> length(String field, java.util.function.Function<S, String> text) {
        return Rule.<S>rule(
                        ReportError.TEXT_TOO_LONG, field, it -> text.apply(it).length() <= LONGEST)
                .saying(it -> List.of(LONGEST));
    }
}
