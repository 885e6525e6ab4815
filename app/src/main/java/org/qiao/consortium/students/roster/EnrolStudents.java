package org.qiao.consortium.students.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.StudentEnrolled;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentsError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts checked lines on a school's roster: new students with an account each, changed ones brought up to date.
 *
 * <p>Easy to get wrong: somebody who graduated or left before is enrolled anew, with the account of before.
 */
@Component
class EnrolStudents implements Rosters {

    private final RosterConflicts conflicts;
    private final StudentStore store;
    private final SchoolClasses classes;
    private final StudentAccounts accounts;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    EnrolStudents(
            RosterConflicts conflicts,
            StudentStore store,
            SchoolClasses classes,
            StudentAccounts accounts,
            Deeds deeds,
            ApplicationEventPublisher events) {
        this.conflicts = conflicts;
        this.store = store;
        this.classes = classes;
        this.accounts = accounts;
        this.deeds = deeds;
        this.events = events;
    }

    @Override
    @Transactional
    public List<StudentId> enrol(
            OrganizationId school, ConsortiumId consortium, List<Entry> entries, Actor by, Instant at) {
        var verdicts = conflicts.judge(school, entries);
        Refused.ifAny(verdicts.stream()
                .flatMap(it -> it.refusals().stream())
                .<Refusal>map(it -> it)
                .toList());
        var classIds = classes.of(school, consortium, entries, at);
        var ids = new LinkedHashMap<Entry, UUID>();
        verdicts.forEach(it -> it.known().ifPresent(known -> ids.put(it.entry(), known.id())));
        update(verdicts, classIds, by, at);
        ids.putAll(insert(school, consortium, newcomers(verdicts), classIds, by, at));
        return entries.stream()
                .map(it -> new StudentId(Objects.requireNonNull(ids.get(it))))
                .toList();
    }

    @Override
    @Transactional
    public StudentId enrolNew(OrganizationId school, ConsortiumId consortium, Entry entry, Actor by, Instant at) {
        if (conflicts.judge(school, List.of(entry)).getFirst().known().isPresent()) {
            throw new Refused(List.of(Refusal.of(StudentsError.ALREADY_ENROLLED, "nationalNumber")));
        }
        return enrol(school, consortium, List.of(entry), by, at).getFirst();
    }

    @Override
    @Transactional
    public boolean correct(
            OrganizationId school, ConsortiumId consortium, StudentId student, Entry entry, Actor by, Instant at) {
        var verdict = conflicts.judge(school, student, entry);
        Refused.ifAny(verdict.refusals());
        update(List.of(verdict), classes.of(school, consortium, List.of(entry), at), by, at);
        return verdict.changes();
    }

    /** An equal line written twice is one newcomer. */
    private static List<RosterConflicts.Verdict> newcomers(List<RosterConflicts.Verdict> verdicts) {
        var byEntry = new LinkedHashMap<Entry, RosterConflicts.Verdict>();
        verdicts.stream().filter(RosterConflicts.Verdict::isNew).forEach(it -> byEntry.putIfAbsent(it.entry(), it));
        return List.copyOf(byEntry.values());
    }

    private void update(List<RosterConflicts.Verdict> verdicts, Map<String, UUID> classIds, Actor by, Instant at) {
        var changed = new LinkedHashMap<UUID, StudentStore.Change>();
        verdicts.stream()
                .filter(RosterConflicts.Verdict::changes)
                .forEach(it -> it.known()
                        .ifPresent(known -> changed.put(
                                known.id(),
                                new StudentStore.Change(
                                        known.id(), known.version(), classOf(it.entry(), classIds), it.entry()))));
        if (!changed.isEmpty()) {
            store.update(List.copyOf(changed.values()));
            deeds.recordAll(
                    changed.keySet().stream()
                            .map(it -> deed("students.student.updated", it, ""))
                            .toList(),
                    by,
                    at);
        }
    }

    private Map<Entry, UUID> insert(
            OrganizationId school,
            ConsortiumId consortium,
            List<RosterConflicts.Verdict> newcomers,
            Map<String, UUID> classIds,
            Actor by,
            Instant at) {
        var places = accounts.make(
                school,
                consortium,
                newcomers.stream()
                        .map(it -> new StudentAccounts.Newcomer(
                                it.entry().name(),
                                it.entry().account().or(() -> it.formerly().flatMap(OnRoster.Known::account))))
                        .toList(),
                at);
        var ids = new LinkedHashMap<Entry, UUID>();
        var rows = new ArrayList<StudentStore.NewStudent>();
        for (var i = 0; i < newcomers.size(); i++) {
            var entry = newcomers.get(i).entry();
            var place = places.get(i);
            var id = Uuid7.at(at);
            ids.put(entry, id);
            rows.add(new StudentStore.NewStudent(
                    id, place.number(), school, classOf(entry, classIds), place.account(), entry));
        }
        store.insert(rows, at);
        deeds.recordAll(
                rows.stream()
                        .map(it -> deed("students.student.enrolled", it.id(), it.number()))
                        .toList(),
                by,
                at);
        var on = BusinessTime.dateOf(at);
        ids.values().forEach(it -> events.publishEvent(new StudentEnrolled(new StudentId(it), school, on)));
        return ids;
    }

    private static UUID classOf(Entry entry, Map<String, UUID> classIds) {
        return Objects.requireNonNull(classIds.get(entry.className()));
    }

    private static Deed deed(String what, UUID student, String number) {
        return Deed.of(what, new SubjectRef("students.student", student), number);
    }
}
