package org.qiao.consortium.governance.council;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Rule;

/** 设立机构的条件. */
final class BodyRules {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_REMIT = 2_000;
    private static final int LONGEST_INTERVAL = 24;

    /**
     * What somebody wants to set up or change.
     *
     * @param parentKind of the chosen parent; empty when none was chosen
     * @param nameTaken by another body that is not ended
     * @param kindTaken whether the consortium has another body of a kind of which it has one
     * @param homeUnitTyped whether a unit was typed, {@code homeUnitKnown} whether it is in the register
     * @param interval empty when it could not be read
     */
    record Entry(
            Optional<BodyKind> kind,
            String name,
            boolean nameTaken,
            boolean kindTaken,
            boolean parentChosen,
            Optional<BodyKind> parentKind,
            String topic,
            boolean homeUnitTyped,
            boolean homeUnitKnown,
            String remit,
            Optional<Decides> decides,
            String basis,
            Optional<Integer> interval,
            Optional<LocalDate> foundedOn) {

        boolean is(java.util.function.Predicate<BodyKind> question) {
            return kind.filter(question).isPresent();
        }

        boolean votes() {
            return decides.filter(it -> it == Decides.VOTE).isPresent();
        }
    }

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(CouncilError.KIND_MISSING, "kind", it -> it.kind().isPresent()),
            rule(CouncilError.NAME_MISSING, "name", it -> !it.name().isBlank()),
            Rule.<Entry>rule(CouncilError.TEXT_TOO_LONG, "name", it -> it.name().length() <= LONGEST_NAME)
                    .saying(it -> List.of(LONGEST_NAME)),
            rule(CouncilError.NAME_TAKEN, "name", it -> !it.nameTaken()),
            Rule.<Entry>rule(CouncilError.ONE_ONLY, cite("consortium-plan", "二（一）"), "kind", it -> !it.kindTaken())
                    .saying(it -> List.of(it.kind().map(BodyKind::label).orElse(""))),
            Rule.<Entry>rule(
                            CouncilError.PARENT_MISSING,
                            "parent",
                            it -> !it.is(BodyKind::needsParent) || it.parentChosen())
                    .saying(it -> List.of(parents(it))),
            Rule.<Entry>rule(CouncilError.PARENT_OTHER_KIND, "parent", BodyRules::standsUnderItsParent)
                    .saying(it -> List.of(it.kind().map(BodyKind::label).orElse(""), parents(it))),
            rule(
                    CouncilError.TOPIC_MISSING,
                    "topic",
                    it -> !it.is(BodyKind::needsTopic) || !it.topic().isBlank()),
            rule(
                    CouncilError.HOME_UNIT_MISSING,
                    "homeUnit",
                    it -> !it.is(BodyKind::needsHomeUnit) || it.homeUnitTyped()),
            rule(CouncilError.UNIT_UNKNOWN, "homeUnit", it -> !it.homeUnitTyped() || it.homeUnitKnown()),
            Rule.<Entry>rule(
                            CouncilError.TEXT_TOO_LONG,
                            "remit",
                            it -> it.remit().length() <= LONGEST_REMIT)
                    .saying(it -> List.of(LONGEST_REMIT)),
            Rule.<Entry>rule(
                            CouncilError.DOES_NOT_VOTE,
                            "decides",
                            it -> !it.votes()
                                    || it.is(kind -> kind.usual() == Decides.VOTE)
                                    || it.kind().isEmpty())
                    .saying(it -> List.of(it.kind().map(BodyKind::label).orElse(""))),
            rule(
                    CouncilError.BASIS_MISSING,
                    "basis",
                    it -> !it.votes() || !it.basis().isBlank()),
            Rule.<Entry>rule(
                            CouncilError.INTERVAL_SHAPE,
                            "interval",
                            it -> it.interval()
                                    .filter(months -> months <= LONGEST_INTERVAL)
                                    .isPresent())
                    .saying(it -> List.of(LONGEST_INTERVAL)),
            rule(CouncilError.FOUNDED_MISSING, "foundedOn", it -> it.foundedOn().isPresent()));

    private BodyRules() {}

    private static boolean standsUnderItsParent(Entry it) {
        return it.kind().isEmpty()
                || !it.parentChosen()
                || it.parentKind().filter(it.kind().get().parents()::contains).isPresent();
    }

    private static String parents(Entry it) {
        var kinds = it.kind().map(BodyKind::parents).orElseThrow();
        return kinds.isEmpty()
                ? "—"
                : String.join("、", kinds.stream().map(BodyKind::label).toList());
    }
}
