package org.qiao.consortium.platform.privacy.register;

import static org.qiao.consortium.platform.db.Tables.MINORS_AUDIT;
import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 未成年人个人信息年度合规审计 (未成年人网络保护条例 第三十七条): a task that appears each year and waits until it is done. */
@Component
public class MinorsAudits {

    private static final int DAYS_BEFORE = 30;

    /** 检查项. */
    public enum Check {
        LEAST_RIGHT("工作人员的权限符合最小必要，离岗的已停用"),
        APPROVAL("查看未成年人完整信息都经审批并留痕，抽查用途属实"),
        GUARDIANS("不满十四周岁的都有监护人同意，接洽前都有监护人确认"),
        NEEDED_ONLY("没有收集与目的无关的信息"),
        RIGHTS("本人和监护人的请求都按期书面答复"),
        RETENTION("到期信息已按规则删除，日志完整"),
        SECURITY("敏感信息加密保存，备份与密钥分开保管"),
        RECEIVERS("向用人单位提供的都有单独同意，接收方用途相符");

        private final String label;

        Check(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The audit of one year. */
    public record Audit(
            ConsortiumId consortium,
            int year,
            LocalDate dueOn,
            Set<Check> checked,
            String findings,
            Optional<Instant> completedAt,
            String completedBy,
            Optional<LocalDate> reportedOn) {

        boolean isOverdue(LocalDate today) {
            return completedAt.isEmpty() && today.isAfter(dueOn);
        }

        SubjectRef subject() {
            return new SubjectRef(
                    "platform.privacy.minors-audit", new UUID(consortium.value().getMostSignificantBits(), year));
        }
    }

    private record Completing(Audit audit, Set<Check> checked, String findings) {}

    private static final List<Rule<Completing>> COMPLETING = List.of(
            rule(RegisterError.DONE_ALREADY, "", it -> it.audit().completedAt().isEmpty()),
            rule(
                    RegisterError.CHECKS_INCOMPLETE,
                    cite("minors-network-protection-regulation", "第三十七条"),
                    "checked",
                    it -> it.checked().size() == Check.values().length),
            rule(
                    RegisterError.FINDINGS_MISSING,
                    "findings",
                    it -> !it.findings().isBlank()));

    private final DSLContext sql;
    private final Consortiums consortiums;
    private final Said said;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("platform/privacy");

    /** Whom to tell, and how. */
    @Component
    record Said(Deeds deeds, Notices notices, People people, Texts texts) {}

    MinorsAudits(DSLContext sql, Consortiums consortiums, Said said, InstantSource clock) {
        this.sql = sql;
        this.consortiums = consortiums;
        this.said = said;
        this.clock = clock;
    }

    /** The years' audits, the latest first; this year's appears when it is first asked for or the first day has passed. */
    @Transactional
    public List<Audit> all(Viewer viewer, LocalDate today) {
        appear(viewer.consortium(), today);
        return list(MINORS_AUDIT.CONSORTIUM_ID.eq(viewer.consortium().value()));
    }

    Audit get(Viewer viewer, int year) {
        return list(MINORS_AUDIT.CONSORTIUM_ID.eq(viewer.consortium().value()).and(MINORS_AUDIT.YEAR.eq(year))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.privacy.minors-audit", year));
    }

    private void appear(ConsortiumId consortium, LocalDate today) {
        var month = settings.on("minors-audit-due-month", today).asInt();
        sql.insertInto(MINORS_AUDIT)
                .set(MINORS_AUDIT.CONSORTIUM_ID, consortium.value())
                .set(MINORS_AUDIT.YEAR, today.getYear())
                .set(MINORS_AUDIT.DUE_ON, YearMonth.of(today.getYear(), month).atEndOfMonth())
                .onConflictDoNothing()
                .execute();
    }

    /** Notes which checks are done, finished or not. */
    @Transactional
    public void note(Audit audit, Set<Check> checked, String findings, Viewer by, Instant at) {
        var ticked = checked.stream().sorted().map(Check::name).toArray(String[]::new);
        sql.update(MINORS_AUDIT)
                .set(MINORS_AUDIT.CHECKED, ticked)
                .set(MINORS_AUDIT.FINDINGS, findings.strip())
                .where(key(audit), MINORS_AUDIT.COMPLETED_AT.isNull())
                .execute();
        said.deeds()
                .record(
                        Deed.of("platform.privacy.audit-noted", audit.subject(), String.valueOf(audit.year()))
                                .with("checked", checked.size()),
                        by.actor(),
                        at);
    }

    /** @param reportedOn when it was reported to the authority; empty when it was not yet */
    @Transactional
    public void complete(
            Audit audit, Set<Check> checked, String findings, @Nullable LocalDate reportedOn, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(COMPLETING, new Completing(audit, checked, findings)));
        note(audit, checked, findings, by, at);
        sql.update(MINORS_AUDIT)
                .set(MINORS_AUDIT.COMPLETED_AT, at)
                .set(MINORS_AUDIT.COMPLETED_BY, by.name())
                .set(MINORS_AUDIT.REPORTED_ON, reportedOn)
                .where(key(audit), MINORS_AUDIT.COMPLETED_AT.isNull())
                .execute();
        said.deeds()
                .record(
                        Deed.of("platform.privacy.audit-completed", audit.subject(), String.valueOf(audit.year()))
                                .because(findings.strip()),
                        by.actor(),
                        at);
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        remind(day.date().plusDays(1));
    }

    /** Makes the year's task appear, and reminds once a week from thirty days before its last day on. */
    @Transactional
    public void remind(LocalDate today) {
        consortiums.home().ifPresent(it -> appear(it, today));
        var late = sql.update(MINORS_AUDIT)
                .set(MINORS_AUDIT.REMINDED_ON, today)
                .where(
                        MINORS_AUDIT.COMPLETED_AT.isNull(),
                        MINORS_AUDIT.DUE_ON.le(today.plusDays(DAYS_BEFORE)),
                        MINORS_AUDIT.REMINDED_ON.isNull().or(MINORS_AUDIT.REMINDED_ON.le(today.minusDays(7))))
                .returning()
                .fetch(MinorsAudits::audit);
        late.forEach(it -> said.notices()
                .tell(
                        Stream.of(Role.SECRETARIAT, Role.PLATFORM_ADMIN)
                                .flatMap(role -> said.people().holding(role, it.consortium()).stream())
                                .distinct()
                                .toList(),
                        new Notices.Notice(
                                "platform.privacy.audit-due",
                                said.texts().of("platform.privacy.audit.due.title", String.valueOf(it.year())),
                                said.texts()
                                        .of(
                                                "platform.privacy.audit.due.text",
                                                it.dueOn().toString()),
                                "/privacy/audits/" + it.year()),
                        clock.instant()));
    }

    private static Condition key(Audit audit) {
        return MINORS_AUDIT.CONSORTIUM_ID.eq(audit.consortium().value()).and(MINORS_AUDIT.YEAR.eq(audit.year()));
    }

    private List<Audit> list(Condition which) {
        return sql.select(MINORS_AUDIT.fields())
                .from(MINORS_AUDIT)
                .where(which)
                .orderBy(MINORS_AUDIT.YEAR.desc())
                .fetch(MinorsAudits::audit);
    }

    private static Audit audit(Record it) {
        return new Audit(
                new ConsortiumId(it.get(MINORS_AUDIT.CONSORTIUM_ID)),
                it.get(MINORS_AUDIT.YEAR),
                it.get(MINORS_AUDIT.DUE_ON),
                Arrays.stream(it.get(MINORS_AUDIT.CHECKED)).map(Check::valueOf).collect(Collectors.toSet()),
                it.get(MINORS_AUDIT.FINDINGS),
                Optional.ofNullable(it.get(MINORS_AUDIT.COMPLETED_AT)),
                it.get(MINORS_AUDIT.COMPLETED_BY),
                Optional.ofNullable(it.get(MINORS_AUDIT.REPORTED_ON)));
    }
}
