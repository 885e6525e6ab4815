package org.qiao.consortium.students.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.students.Rosters.Entry;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentsError;
import org.springframework.stereotype.Component;

/** Compares lines with each other and with who is known already; each line is new, changed, the same, or in conflict. */
@Component
public class RosterConflicts {

    /**
     * What a line would do.
     *
     * @param known whom it would change; empty for somebody new
     * @param formerly the account of somebody who graduated or left before
     */
    public record Verdict(
            Entry entry,
            Optional<OnRoster.Known> known,
            Optional<OnRoster.Known> formerly,
            boolean changes,
            List<Refusal> refusals) {

        public boolean isNew() {
            return known.isEmpty();
        }
    }

    private final OnRoster onRoster;

    RosterConflicts(OnRoster onRoster) {
        this.onRoster = onRoster;
    }

    /** One verdict for each entry, in order. */
    public List<Verdict> judge(OrganizationId school, List<Entry> entries) {
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

    /**
     * What correcting this student would do: the numbers may be new, but nobody else's.
     *
     * @throws NotFound when the student does not study there now
     */
    Verdict judge(OrganizationId school, StudentId student, Entry entry) {
        var mine = onRoster.get(student)
                .filter(it -> it.isEnrolled() && it.school().equals(school))
                .orElseThrow(() -> new NotFound("students.student", student));
        var others = onRoster
                .find(List.of(entry.nationalNumber()), List.of(entry.idCard().full()))
                .stream()
                .filter(it -> it.isEnrolled() && !it.id().equals(mine.id()))
                .toList();
        var refusals = new ArrayList<Refusal>();
        if (others.stream().anyMatch(it -> !it.school().equals(school))) {
            refusals.add(Refusal.of(StudentsError.STUDIES_ELSEWHERE, "nationalNumber"));
        } else if (others.stream().anyMatch(it -> isOf(it, entry))) {
            refusals.add(Refusal.of(StudentsError.ALREADY_ENROLLED, "nationalNumber"));
        } else if (!others.isEmpty()) {
            refusals.add(Refusal.of(StudentsError.ID_CARD_TAKEN, "idCard"));
        }
        var changes = !isOf(mine, entry) || !onRoster.isSame(mine, entry);
        return new Verdict(entry, Optional.of(mine), Optional.empty(), changes, refusals);
    }

    private boolean isOf(OnRoster.Known known, Entry entry) {
        return OnRoster.key(known.nationalNumber()).equals(onRoster.nationalKey(entry.nationalNumber()));
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
