package org.qiao.consortium.governance.agreement;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** What an agreement must have: parties, each with its duties, shares that make a whole, a term, clauses. */
final class AgreementRules {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_TEXT = 5_000;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private static final Citation DUTIES = cite("consortium-notice", "二（一）4");
    private static final Citation COSTS = cite("consortium-digest", "太仓·协同育人");

    private AgreementRules() {}

    /** @param clerkOf the unit for which the drafter acts; empty for who looks after all */
    record Drafting(Agreements.Draft draft, Optional<OrganizationId> clerkOf) {

        private Agreements.Terms terms() {
            return draft.terms();
        }

        private List<OrganizationId> units() {
            return terms().parties().stream().map(Agreements.Party::unit).toList();
        }

        private List<BigDecimal> shares() {
            return terms().parties().stream().flatMap(it -> it.share().stream()).toList();
        }

        private BigDecimal sum() {
            return shares().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private boolean sharesAreForAll() {
            return shares().isEmpty() || shares().size() == terms().parties().size();
        }

        private boolean ownUnitIsParty() {
            return clerkOf.map(units()::contains).orElse(true);
        }

        private boolean textsFit() {
            return Stream.concat(
                            terms().clauses().stream().map(Agreements.Clause::text),
                            terms().parties().stream().map(Agreements.Party::duties))
                    .allMatch(it -> it.length() <= LONGEST_TEXT);
        }
    }

    static final List<Rule<Drafting>> DRAFTING = List.of(
            rule(
                    AgreementError.TITLE_MISSING,
                    "title",
                    it -> !it.draft().title().isBlank() && it.draft().title().length() <= LONGEST_TITLE),
            rule(
                    AgreementError.END_BEFORE_BEGIN,
                    "endsOn",
                    it -> it.terms()
                            .until()
                            .filter(until -> until.isBefore(it.terms().from()))
                            .isEmpty()),
            rule(AgreementError.TOO_FEW_PARTIES, "unit1", it -> it.units().size() >= 2),
            rule(
                    AgreementError.PARTY_TWICE,
                    "unit1",
                    it -> Set.copyOf(it.units()).size() == it.units().size()),
            rule(AgreementError.OWN_UNIT_MISSING, "unit1", Drafting::ownUnitIsParty),
            rule(
                    AgreementError.DUTIES_MISSING,
                    DUTIES,
                    "duties1",
                    it -> it.terms().parties().stream()
                            .noneMatch(party -> party.duties().isBlank())),
            rule(AgreementError.SHARES_PARTLY, COSTS, "share1", Drafting::sharesAreForAll),
            Rule.<Drafting>rule(
                            AgreementError.SHARES_NOT_100,
                            COSTS,
                            "share1",
                            it -> it.shares().isEmpty() || it.sum().compareTo(WHOLE) == 0)
                    .saying(it -> List.of(Written.number(it.sum().doubleValue()))),
            rule(
                    AgreementError.CLAUSES_MISSING,
                    "heading1",
                    it -> !it.terms().clauses().isEmpty()),
            rule(
                    AgreementError.CLAUSE_EMPTY,
                    "heading1",
                    it -> it.terms().clauses().stream()
                            .noneMatch(clause ->
                                    clause.heading().isBlank() || clause.text().isBlank())),
            Rule.<Drafting>rule(AgreementError.TEXT_TOO_LONG, "heading1", Drafting::textsFit)
                    .saying(it -> List.of(LONGEST_TEXT)));

    /**
     * @param holds what holds now
     * @param open whether another amendment is not decided yet
     */
    record Amending(String reason, LocalDate from, Optional<Edition> holds, boolean open) {}

    static final List<Rule<Amending>> AMENDING = List.of(
            rule(AgreementError.NOT_IN_FORCE, "", it -> it.holds().isPresent()),
            rule(AgreementError.AMENDED_ALREADY, "", it -> !it.open()),
            rule(AgreementError.REASON_MISSING, "reason", it -> !it.reason().isBlank()),
            Rule.<Amending>rule(
                            AgreementError.AMENDMENT_BEFORE,
                            "beginsOn",
                            it -> it.holds()
                                    .filter(edition -> it.from().isBefore(edition.beginsOn()))
                                    .isEmpty())
                    .saying(it -> List.of(it.holds()
                            .map(edition -> Written.date(edition.beginsOn()))
                            .orElse(""))));

    /**
     * @param inTurn whether all before it have signed
     * @param scanned whether a scan hangs on the agreement; asked for paper only
     */
    record Signing(
            boolean inTurn, boolean onPaper, String signer, Optional<LocalDate> on, LocalDate today, boolean scanned) {}

    static final List<Rule<Signing>> SIGNING = List.of(
            rule(AgreementError.NOT_IN_TURN, "", Signing::inTurn),
            rule(AgreementError.SIGNER_MISSING, "signer", it -> !it.signer().isBlank()),
            rule(
                    AgreementError.SIGNED_ON,
                    "signedOn",
                    it -> it.on().filter(on -> !on.isAfter(it.today())).isPresent()),
            rule(AgreementError.SCAN_MISSING, "", it -> !it.onPaper() || it.scanned()));
}
