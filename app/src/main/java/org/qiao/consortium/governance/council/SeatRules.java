package org.qiao.consortium.governance.council;

import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Rule;

/** 席位的条件. */
final class SeatRules {

    static final int LONGEST = 40;

    /**
     * @param officeTaken whether the body has another of an office of which it has one
     * @param holderSitsHere whether the account holds another seat of the body
     */
    record Entry(
            Optional<SeatOffice> office,
            boolean officeTaken,
            String title,
            boolean unitTyped,
            boolean unitKnown,
            String holder,
            boolean accountTyped,
            boolean accountKnown,
            boolean holderSitsHere,
            String alternate,
            boolean alternateTyped,
            boolean alternateKnown,
            boolean alternateIsHolder,
            Optional<LocalDate> since,
            boolean untilTyped,
            Optional<LocalDate> until,
            boolean ended) {

        boolean termHolds() {
            return !untilTyped
                    || since.isEmpty()
                    || until.filter(it -> !it.isBefore(since.get())).isPresent();
        }
    }

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(CouncilError.ENDED, "", it -> !it.ended()),
            rule(CouncilError.SEAT_UNIT_MISSING, "unit", Entry::unitTyped),
            rule(CouncilError.UNIT_UNKNOWN, "unit", it -> !it.unitTyped() || it.unitKnown()),
            rule(CouncilError.OFFICE_MISSING, "office", it -> it.office().isPresent()),
            Rule.<Entry>rule(CouncilError.OFFICE_TAKEN, "office", it -> !it.officeTaken())
                    .saying(it -> List.of(it.office().map(SeatOffice::label).orElse(""))),
            tooLong("title", Entry::title),
            tooLong("holder", Entry::holder),
            tooLong("alternate", Entry::alternate),
            rule(CouncilError.ACCOUNT_UNKNOWN, "account", it -> !it.accountTyped() || it.accountKnown()),
            rule(
                    CouncilError.ACCOUNT_WITHOUT_HOLDER,
                    "holder",
                    it -> !it.accountKnown() || !it.holder().isBlank()),
            rule(CouncilError.HOLDS_A_SEAT, "account", it -> !it.holderSitsHere()),
            rule(CouncilError.ACCOUNT_UNKNOWN, "alternateAccount", it -> !it.alternateTyped() || it.alternateKnown()),
            rule(CouncilError.ALTERNATE_IS_HOLDER, "alternateAccount", it -> !it.alternateIsHolder()),
            rule(
                    CouncilError.ALTERNATE_WITHOUT_HOLDER,
                    "alternate",
                    it -> it.alternate().isBlank() || !it.holder().isBlank()),
            rule(CouncilError.SINCE_MISSING, "since", it -> it.since().isPresent()),
            rule(CouncilError.TERM_BACKWARDS, "until", Entry::termHolds));

    private SeatRules() {}

    private static Rule<Entry> tooLong(String field, java.util.function.Function<Entry, String> text) {
        return Rule.<Entry>rule(
                        CouncilError.TEXT_TOO_LONG, field, it -> text.apply(it).length() <= LONGEST)
                .saying(it -> List.of(LONGEST));
    }
}
