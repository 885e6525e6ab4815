package org.qiao.consortium.governance.council.selection;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** 遴选的条件 (建设方案一: 遴选牵头企业). */
final class SelectionRules {

    static final int FULL = 100;
    static final int LONGEST = 3_000;
    private static final Citation PLAN = cite("consortium-plan", "一");

    /** @param criteria empty when a line could not be read */
    record Entry(
            String title,
            String call,
            Optional<LocalDate> until,
            Optional<List<Selection.Criterion>> criteria,
            LocalDate today) {}

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(SelectionError.TITLE_MISSING, "title", it -> !it.title().isBlank()),
            rule(SelectionError.CALL_MISSING, "call", it -> !it.call().isBlank()),
            Rule.<Entry>rule(
                            SelectionError.TEXT_TOO_LONG,
                            "call",
                            it -> it.call().length() <= LONGEST)
                    .saying(it -> List.of(LONGEST)),
            rule(SelectionError.UNTIL_MISSING, "applyUntil", it -> it.until().isPresent()),
            rule(
                    SelectionError.UNTIL_PAST,
                    "applyUntil",
                    it -> it.until().filter(on -> on.isBefore(it.today())).isEmpty()),
            rule(
                    SelectionError.CRITERIA_SHAPE,
                    "criteria",
                    it -> it.criteria().filter(all -> !all.isEmpty()).isPresent()),
            Rule.<Entry>rule(
                            SelectionError.POINTS_NOT_HUNDRED,
                            "criteria",
                            it -> it.criteria().isEmpty() || sum(it) == FULL)
                    .saying(it -> List.of(sum(it))));

    private static int sum(Entry it) {
        return it.criteria().orElse(List.of()).stream()
                .mapToInt(Selection.Criterion::points)
                .sum();
    }

    /** A firm that applies. */
    record Application(
            SelectionStatus status,
            LocalDate until,
            LocalDate today,
            boolean known,
            boolean firm,
            boolean creditCode,
            boolean member,
            boolean leads,
            boolean applied,
            String statement) {}

    static final List<Rule<Application>> APPLICATION = List.of(
            Rule.<Application>rule(SelectionError.NOT_THAT_STATUS, "", it -> it.status() == SelectionStatus.CALL)
                    .saying(it -> List.of(it.status().label())),
            Rule.<Application>rule(
                            SelectionError.TOO_LATE, "", it -> !it.today().isAfter(it.until()))
                    .saying(it -> List.of(it.until().toString())),
            rule(SelectionError.UNIT_UNKNOWN, "unit", Application::known),
            rule(SelectionError.NOT_A_FIRM, PLAN, "unit", it -> !it.known() || it.firm()),
            rule(SelectionError.NOT_A_MEMBER, PLAN, "unit", it -> !it.known() || it.member()),
            rule(SelectionError.CREDIT_CODE_MISSING, PLAN, "unit", it -> !it.known() || it.creditCode()),
            rule(SelectionError.LEADS_ALREADY, "unit", it -> !it.leads()),
            rule(SelectionError.APPLIED_ALREADY, "unit", it -> !it.applied()),
            rule(
                    SelectionError.STATEMENT_MISSING,
                    "statement",
                    it -> !it.statement().isBlank()),
            Rule.<Application>rule(
                            SelectionError.TEXT_TOO_LONG,
                            "statement",
                            it -> it.statement().length() <= LONGEST)
                    .saying(it -> List.of(LONGEST)));

    /** @param scored whether all that are chosen were scored @param resolved a resolution of the council, in force */
    record Decision(SelectionStatus status, int chosen, boolean scored, boolean resolved) {}

    static final List<Rule<Decision>> DECISION = List.of(
            Rule.<Decision>rule(SelectionError.NOT_THAT_STATUS, "", it -> it.status() == SelectionStatus.SCORING)
                    .saying(it -> List.of(it.status().label())),
            rule(SelectionError.NOBODY_CHOSEN, PLAN, "chosen", it -> it.chosen() > 0),
            rule(SelectionError.CHOSEN_WITHOUT_SCORE, "chosen", Decision::scored),
            rule(SelectionError.RESOLUTION_MISSING, PLAN, "resolution", Decision::resolved));

    private SelectionRules() {}
}
