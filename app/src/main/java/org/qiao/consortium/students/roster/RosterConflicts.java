package org.qiao.consortium.students.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.students.Rosters.Entry;
import org.qiao.consortium.students.StudentsError;
import org.springframework.stereotype.Component;

/** Compares lines with each other and with who is known already; each line is new, changed, the same, or in conflict. */
@Component
class RosterConflicts {

    /**
     * What a line would do.
     *
     * @param known whom it would change; empty for somebody new
     * @param formerly the account of somebody who graduated or left before
     */
    record Verdict(
            Entry entry,
            Optional<OnRoster.Known> known,
            Optional<OnRoster.Known> formerly,
            boolean changes,
            List<Refusal> refusals) {

        boolean isNew() {
            return known.isEmpty();
        }
    }

    private final OnRoster onRoster;

    RosterConflicts(OnRoster onRoster) {
        this.onRoster = onRoster;
    }

    /** One verdict for each entry, in order. */
    List<Verdict> judge(OrganizationId school, List<Entry> entries) {
        var known = onRoster.find(
                entries.stream().map(Entry::nationalNumber).distinct().toList(),
                entries.stream().map(it -> it.idCard().full()).distinct().toList());
        var byNational = known.stream().collect(Collectors.groupingBy(it -> OnRoster.key(it.nationalNumber())));
        var byIdCard = known.stream().collect(Collectors.groupingBy(it -> OnRoster.key(it.idCard())));
        var firstByNational = first(entries, Entry::nationalNumber);
        var firstByIdCard = first(entries, it -> it.idCard().full());
        var verdicts = new ArrayList<Verdict>(entries.size());
        for (var entry : entries) {
            var sameNational = byNational.getOrDefault(onRoster.nationalKey(entry.nationalNumber()), List.of());
            var sameIdCard =
                    byIdCard.getOrDefault(onRoster.idCardKey(entry.idCard().full()), List.of());
            var isSecond = !entry.equals(firstByNational.get(entry.nationalNumber()))
                    || !entry.equals(firstByIdCard.get(entry.idCard().full()));
            verdicts.add(judge(school, entry, sameNational, sameIdCard, isSecond));
        }
        return verdicts;
    }

    private static Map<String, Entry> first(List<Entry> entries, Function<Entry, String> key) {
        var first = new HashMap<String, Entry>();
        entries.forEach(it -> first.putIfAbsent(key.apply(it), it));
        return first;
    }

    private Verdict judge(
            OrganizationId school,
            Entry entry,
            List<OnRoster.Known> sameNational,
            List<OnRoster.Known> sameIdCard,
            boolean isSecond) {
        var mine = sameNational.stream()
                .filter(it -> it.isEnrolled() && it.school().equals(school))
                .findFirst();
        var refusals = new ArrayList<Refusal>();
        if (isSecond) {
            refusals.add(Refusal.of(StudentsError.TWICE, "nationalNumber"));
        }
        var others = new ArrayList<>(sameNational);
        others.addAll(sameIdCard);
        if (others.stream().anyMatch(it -> it.isEnrolled() && !it.school().equals(school))) {
            refusals.add(Refusal.of(StudentsError.STUDIES_ELSEWHERE, "nationalNumber"));
        }
        var isTaken = sameIdCard.stream()
                .anyMatch(it -> it.isEnrolled()
                        && it.school().equals(school)
                        && mine.filter(me -> me.id().equals(it.id())).isEmpty());
        if (isTaken) {
            refusals.add(Refusal.of(StudentsError.ID_CARD_TAKEN, "idCard"));
        }
        var hasEnded = others.stream()
                .anyMatch(it -> !it.isEnrolled()
                        && it.school().equals(school)
                        && it.enteredOn().equals(entry.enteredOn()));
        if (mine.isEmpty() && hasEnded) {
            refusals.add(Refusal.of(StudentsError.ALREADY_LEFT, "nationalNumber"));
        }
        var changes = mine.map(it -> !onRoster.isSame(it, entry)).orElse(true);
        var formerly = sameIdCard.stream().filter(it -> !it.isEnrolled()).findFirst();
        return new Verdict(entry, mine, formerly, changes, refusals);
    }
}
