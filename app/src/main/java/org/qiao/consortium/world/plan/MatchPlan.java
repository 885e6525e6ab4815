package org.qiao.consortium.world.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiao.consortium.world.plan.PlannedMatch.Outcome;
import org.qiao.consortium.world.plan.PlannedPost.Fate;

/** Who of the demo world met whom: students who wish for an occupation and the open posts that offer it. */
public final class MatchPlan {

    public static final int MATCHES = 400;

    private static final int PER_STUDENT = 3;
    private static final int PER_POST = 6;
    private static final int DAYS_TO_WAIT = 31;
    /** The first yes of the oldest match; whoever was a minor then needed the guardian. */
    private static final int LONGEST_AGO = 35;

    private static final String COLLEGE = "03";
    private static final String INTERMEDIATE = "SKILL8/3";

    private final List<PlannedMatch> matches = new ArrayList<>(MATCHES);
    private final Map<String, Integer> perStudent = new HashMap<>();
    private final Map<String, Integer> signedPerPost = new HashMap<>();
    private final Set<String> signed = new HashSet<>();
    private final LocalDate today;

    private MatchPlan(LocalDate today) {
        this.today = today;
    }

    /** The same list for the same day. Nobody signs twice, no post signs more people than it wants. */
    public static List<PlannedMatch> on(LocalDate today, List<PlannedPost> posts, List<PlannedStudent> students) {
        var plan = new MatchPlan(today);
        var byWish = plan.byWish(students);
        var open = posts.stream().filter(MatchPlan::isForStudents).toList();
        for (var post : Chance.of("matches").shuffled(open)) {
            plan.meet(post, byWish.getOrDefault(post.template().occupation(), List.of()));
        }
        return List.copyOf(plan.matches);
    }

    /** Those who may meet employers at all, by each occupation that they wish for. */
    private Map<String, List<PlannedStudent>> byWish(List<PlannedStudent> students) {
        var byWish = new HashMap<String, List<PlannedStudent>>();
        for (var student : students) {
            student.wish().stream()
                    .flatMap(it -> it.occupations().stream())
                    .forEach(it ->
                            byWish.computeIfAbsent(it, key -> new ArrayList<>()).add(student));
        }
        return byWish;
    }

    private void meet(PlannedPost post, List<PlannedStudent> wishing) {
        var chance = Chance.of("match " + post.key());
        var wanted = Math.min(PER_POST, 1 + post.heads());
        for (var student : chance.shuffled(wishing)) {
            if (wanted == 0 || matches.size() == MATCHES) {
                return;
            }
            if (perStudent.getOrDefault(student.studentNumber(), 0) < PER_STUDENT && fits(post, student)) {
                add(post, student, chance);
                wanted--;
            }
        }
    }

    /** Open, by labour contract, and published early enough for something to have come of it. */
    private static boolean isForStudents(PlannedPost post) {
        return post.fate() == Fate.PUBLISHED && post.template().contract().equals("LABOUR");
    }

    /** What the criteria of the exchange hold against nobody: education, level, first day of work, age. */
    private static boolean fits(PlannedPost post, PlannedStudent student) {
        var from = student.wish().orElseThrow().availableFrom();
        return !from.isAfter(post.startOn().plusDays(DAYS_TO_WAIT))
                && (student.schoolClass().major().isCollege()
                        || !post.template().education().equals(COLLEGE))
                && post.template()
                        .level()
                        .map(it -> it.equals(INTERMEDIATE) && holdsIntermediate(student))
                        .orElse(true)
                && (post.template().hazards().isEmpty() || !student.isMinorOn(post.startOn()));
    }

    private static boolean holdsIntermediate(PlannedStudent student) {
        return student.certificates().stream().anyMatch(it -> it.contains("四级") || it.contains("三级"));
    }

    private void add(PlannedPost post, PlannedStudent student, Chance chance) {
        var drawn = chance.weighted(List.of(Outcome.values()), Outcome::share);
        var outcome = drawn.reached(Outcome.OFFERED) && !maySign(post, student) ? Outcome.INTERVIEWED : drawn;
        // Contacts of minors open only after their guardian confirmed; until then the match waits.
        var waits = student.isMinorOn(today.minusDays(LONGEST_AGO))
                && student.consent() != PlannedStudent.ConsentAnswer.GIVEN_AND_CONFIRMED_BY_GUARDIAN;
        var byEmployer = chance.happens(0.45);
        var seen = waits && outcome.isAgreed() ? Outcome.WAITING : outcome;
        matches.add(new PlannedMatch(post, student, byEmployer, openedOn(post, seen, chance), seen));
        perStudent.merge(student.studentNumber(), 1, Integer::sum);
        if (!waits && outcome.reached(Outcome.OFFERED)) {
            signed.add(student.studentNumber());
            signedPerPost.merge(post.key(), 1, Integer::sum);
        }
    }

    private boolean maySign(PlannedPost post, PlannedStudent student) {
        // One head stays free: a post that is filled would close.
        return !signed.contains(student.studentNumber())
                && signedPerPost.getOrDefault(post.key(), 0) < post.heads() - post.foundElsewhere() - 1;
    }

    /** Far enough back for the steps that follow, never before the post was published; what waits is recent. */
    private LocalDate openedOn(PlannedPost post, Outcome outcome, Chance chance) {
        var published = post.decidedOn().orElse(post.writtenOn());
        var room = (int) ChronoUnit.DAYS.between(published, today);
        var back = outcome.reached(Outcome.OFFERED)
                ? chance.between(16, LONGEST_AGO)
                : outcome.isAgreed() ? chance.between(8, 25) : chance.between(0, 12);
        return today.minusDays(Math.min(room, back));
    }
}
