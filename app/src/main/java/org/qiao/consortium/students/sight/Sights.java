package org.qiao.consortium.students.sight;

import static org.qiao.consortium.students.db.Tables.SIGHT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.students.StudentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查看许可 — who may see a minor's data in full (未成年人网络保护条例 第三十六条): a clerk asks with a purpose, a second person
 * of the school approves, and the leave ends by itself. Without a second clerk the secretariat decides.
 */
@Component
public class Sights {

    /** Kind of the subject under which looks and leaves stand in the trail. */
    public static final String LOOKS = "students.look";

    static final String KIND = "students.sight";
    private static final String PROCESS = "students.minor-sight";

    /** How a clerk stands to a student's full data. */
    public enum Standing {
        NONE,
        WAITING,
        GRANTED
    }

    /** @param until when a leave ends; empty without one */
    public record Leave(Standing standing, Optional<Instant> until) {}

    private final DSLContext sql;
    private final Approvals approvals;
    private final People people;
    private final Limits limits;
    private final Deeds deeds;
    private final Texts texts;
    private final Parameters settings = Parameters.load("students/sight");

    Sights(DSLContext sql, Approvals approvals, People people, Limits limits, Deeds deeds, Texts texts) {
        this.sql = sql;
        this.approvals = approvals;
        this.people = people;
        this.limits = limits;
        this.deeds = deeds;
        this.texts = texts;
    }

    public int longest(LocalDate on) {
        return settings.on("sight-days", on).asInt();
    }

    /** The viewer's leave to see this student, now. */
    public Leave of(Viewer viewer, StudentId student, Instant at) {
        var mine = SIGHT.STUDENT_ID
                .eq(student.value())
                .and(SIGHT.PERSON_ID.eq(viewer.person().value()));
        var until = sql.select(SIGHT.GRANTED_UNTIL)
                .from(SIGHT)
                .where(mine, SIGHT.STATUS.eq(Standing.GRANTED.name()), SIGHT.GRANTED_UNTIL.gt(at))
                .orderBy(SIGHT.GRANTED_UNTIL.desc())
                .limit(1)
                .fetchOptional(SIGHT.GRANTED_UNTIL);
        if (until.isPresent()) {
            return new Leave(Standing.GRANTED, until);
        }
        var waits = sql.fetchExists(SIGHT, mine, SIGHT.STATUS.eq(Standing.WAITING.name()));
        return new Leave(waits ? Standing.WAITING : Standing.NONE, Optional.empty());
    }

    /**
     * Asks for leave. That the viewer may see the student at all is the caller's to check.
     *
     * @return the number of the approval
     * @throws Refused when no purpose is given, the days are too many, or one asks already
     */
    @Transactional
    public String ask(Viewer viewer, StudentId student, String number, String purpose, int days, Instant at) {
        var today = BusinessTime.dateOf(at);
        Refused.ifAny(Rule.refusals(
                SightRules.ASKING,
                new SightRules.Asking(
                        purpose, days, longest(today), of(viewer, student, at).standing())));
        var id = Uuid7.at(at);
        sql.insertInto(SIGHT)
                .set(SIGHT.ID, id)
                .set(SIGHT.STUDENT_ID, student.value())
                .set(SIGHT.PERSON_ID, viewer.person().value())
                .set(SIGHT.PURPOSE, purpose.strip())
                .set(SIGHT.DAYS, days)
                .set(SIGHT.ASKED_AT, at)
                .set(SIGHT.STATUS, Standing.WAITING.name())
                .execute();
        deeds.record(
                Deed.of("students.sight.asked", new SubjectRef(LOOKS, student.value()), number)
                        .because(purpose.strip())
                        .with("days", days),
                viewer.actor(),
                at);
        var title = texts.of("students.sight.approval", number);
        var item = new Approvals.Item(new SubjectRef(KIND, id), number, title);
        return approvals.submit(
                new Approvals.Request(PROCESS, title, List.of(item), List.of(decider(viewer))), viewer, at);
    }

    /** A second clerk of the same school; the secretariat where there is none. */
    private Approvals.StepPlan decider(Viewer viewer) {
        var others = people.holding(Role.SCHOOL_CLERK, viewer.organization()).stream()
                .anyMatch(it -> !it.equals(viewer.person()));
        return others
                ? new Approvals.StepPlan(Role.SCHOOL_CLERK, Optional.of(viewer.organization()))
                : new Approvals.StepPlan(Role.SECRETARIAT, Optional.empty());
    }

    /** Counts one look at full data, of whatever age. @throws org.qiao.consortium.platform.limits.TooMany for today */
    public void count(Viewer viewer, Instant at) {
        var most = settings.on("looks-per-day", BusinessTime.dateOf(at)).asInt();
        limits.take(
                new Limit("students.look", most, Duration.ofDays(1)),
                viewer.person().toString(),
                at);
    }
}
