package org.qiao.consortium.shared.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * 规则 — a named condition with its source, asked of a subject that carries its own date.
 *
 * @param kept whether the subject keeps the rule
 * @param arguments what the message needs to say it precisely
 */
public record Rule<S>(
        ErrorCode code,
        Optional<Citation> citation,
        String field,
        Predicate<? super S> kept,
        Function<? super S, List<Object>> arguments) {

    public static <S> Rule<S> rule(ErrorCode code, Citation citation, String field, Predicate<? super S> kept) {
        return new Rule<>(code, Optional.of(citation), field, kept, it -> List.of());
    }

    /** A rule of good sense that cites nothing. */
    public static <S> Rule<S> rule(ErrorCode code, String field, Predicate<? super S> kept) {
        return new Rule<>(code, Optional.empty(), field, kept, it -> List.of());
    }

    public Rule<S> saying(Function<? super S, List<Object>> withArguments) {
        return new Rule<>(code, citation, field, kept, withArguments);
    }

    /** All rules that the subject breaks, in the order of the list. */
    public static <S> List<Refusal> refusals(List<Rule<S>> rules, S subject) {
        return rules.stream()
                .filter(rule -> !rule.kept.test(subject))
                .map(rule -> new Refusal(rule.code, rule.citation, rule.field, rule.arguments.apply(subject)))
                .toList();
    }
}
