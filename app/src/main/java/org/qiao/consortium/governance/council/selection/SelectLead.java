package org.qiao.consortium.governance.council.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 遴选牵头企业 — call, apply, score, decide. */
@Component
@Transactional
public class SelectLead {

    private static final String NUMBER_KIND = "LX";
    private static final Pattern CRITERION = Pattern.compile("(.{1,40}?)[\\s:：,，]+(\\d{1,3})\\s*分?");

    private final SelectionStore store;
    private final Organizations organizations;
    private final Resolutions resolutions;
    private final Announcements announcements;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Texts texts;

    SelectLead(
            SelectionStore store,
            Organizations organizations,
            Resolutions resolutions,
            Announcements announcements,
            Numbers numbers,
            Deeds deeds,
            Texts texts) {
        this.store = store;
        this.organizations = organizations;
        this.resolutions = resolutions;
        this.announcements = announcements;
        this.numbers = numbers;
        this.deeds = deeds;
        this.texts = texts;
    }

    /** @param criteria one line each, 「技术能力 30」 @return its number */
    public String call(
            String title,
            String call,
            Optional<LocalDate> until,
            String criteria,
            boolean example,
            Viewer by,
            Instant at) {
        var today = BusinessTime.dateOf(at);
        var read = criteria(criteria);
        Refused.ifAny(Rule.refusals(
                SelectionRules.ENTRY, new SelectionRules.Entry(title.strip(), call.strip(), until, read, today)));
        var selection = new Selection(
                Uuid7.at(at),
                numbers.next(NUMBER_KIND, today.getYear()),
                title.strip(),
                call.strip(),
                until.orElseThrow(),
                SelectionStatus.CALL,
                "",
                "",
                read.orElseThrow(),
                List.of(),
                example,
                0);
        store.insert(selection, by);
        record("governance.selection.called", selection, "", by, at);
        return selection.number();
    }

    private static Optional<List<Selection.Criterion>> criteria(String text) {
        var read = new ArrayList<Selection.Criterion>();
        for (var line :
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            var found = CRITERION.matcher(line);
            if (!found.matches() || Integer.parseInt(found.group(2)) == 0) {
                return Optional.empty();
            }
            read.add(
                    new Selection.Criterion(read.size() + 1, found.group(1).strip(), Integer.parseInt(found.group(2))));
        }
        return Optional.of(read);
    }

    /** @param unitNumber of the firm: the viewer's own, or any that 秘书处 enters */
    public void apply(Selection it, String unitNumber, String statement, Viewer by, Instant at) {
        var today = BusinessTime.dateOf(at);
        var unit = organizations.byNumber(unitNumber, today);
        var standing = unit.flatMap(one -> store.standing(by.consortium(), one.id()));
        Refused.ifAny(Rule.refusals(
                SelectionRules.APPLICATION,
                new SelectionRules.Application(
                        it.status(),
                        it.applyUntil(),
                        today,
                        unit.isPresent(),
                        unit.filter(one -> one.kind() == OrganizationKind.ENTERPRISE)
                                .isPresent(),
                        unit.filter(one -> one.creditCode().isPresent()).isPresent(),
                        standing.isPresent(),
                        standing.filter(one -> one == MemberStanding.LEAD_ENTERPRISE)
                                .isPresent(),
                        unit.filter(one -> store.hasApplied(it.id(), one.id())).isPresent(),
                        statement)));
        store.addCandidate(Uuid7.at(at), it.id(), unit.orElseThrow().id(), statement.strip(), at);
        deeds.record(
                Deed.of("governance.selection.applied", it.subject(), it.number())
                        .with("unit", unitNumber),
                by.actor(),
                at);
    }

    /** Ends the call. */
    public void beginScoring(Selection it, Viewer by, Instant at) {
        Refused.ifAny(
                it.status() != SelectionStatus.CALL
                        ? List.of(notThatStatus(it))
                        : it.candidates().isEmpty()
                                ? List.of(Refusal.of(SelectionError.NO_CANDIDATES, ""))
                                : List.of());
        store.move(it, SelectionStatus.SCORING, "");
        record("governance.selection.scoring-begun", it, "", by, at);
    }

    /** @param points as typed, by {@code <number of the unit>.<place of the criterion>}; blanks are left out */
    public void score(Selection it, Map<String, String> points, Viewer by, Instant at) {
        var refusals = new ArrayList<Refusal>();
        if (it.status() != SelectionStatus.SCORING) {
            refusals.add(notThatStatus(it));
        }
        if (!store.isJudge(by)) {
            refusals.add(Refusal.of(SelectionError.NOT_A_JUDGE, ""));
        }
        for (var candidate : it.candidates()) {
            for (var criterion : it.criteria()) {
                var field = candidate.unitNumber() + "." + criterion.place();
                var typed = points.getOrDefault(field, "").strip();
                if (!typed.isEmpty()) {
                    check(candidate, criterion, field, typed, by).ifPresent(refusals::add);
                }
            }
        }
        Refused.ifAny(refusals);
        for (var candidate : it.candidates()) {
            for (var criterion : it.criteria()) {
                var typed = points.getOrDefault(candidate.unitNumber() + "." + criterion.place(), "")
                        .strip();
                if (!typed.isEmpty()) {
                    store.score(candidate.id(), criterion.place(), new BigDecimal(typed), by);
                }
            }
        }
        record("governance.selection.scored", it, "", by, at);
    }

    private static Optional<Refusal> check(
            Selection.Candidate candidate, Selection.Criterion criterion, String field, String typed, Viewer by) {
        if (candidate.unit().equals(by.organization())) {
            return Optional.of(Refusal.of(SelectionError.OWN_UNIT, field));
        }
        var right = typed.matches("\\d{1,3}(\\.\\d)?")
                && new BigDecimal(typed).compareTo(BigDecimal.valueOf(criterion.points())) <= 0;
        return right
                ? Optional.empty()
                : Optional.of(Refusal.of(SelectionError.POINTS_SHAPE, field, criterion.name(), criterion.points()));
    }

    /** Enters what the council decided, and announces it. @param chosen numbers of the units */
    public void decide(Selection it, List<String> chosen, String resolutionNumber, Viewer by, Instant at) {
        var resolution =
                resolutions.byNumber(by.consortium(), resolutionNumber.strip()).filter(Resolutions.View::inForce);
        var candidates = it.candidates().stream()
                .filter(one -> chosen.contains(one.unitNumber()))
                .toList();
        Refused.ifAny(Rule.refusals(
                SelectionRules.DECISION,
                new SelectionRules.Decision(
                        it.status(),
                        candidates.size(),
                        candidates.stream().allMatch(one -> one.total().isPresent()),
                        resolution.isPresent())));
        var items = candidates.stream()
                .map(one -> Announcements.Item.of(
                        new SubjectRef(Selection.CANDIDATE_KIND, one.id()),
                        one.name(),
                        texts.of("governance.selection.item", one.total().orElseThrow())))
                .toList();
        var notice = new Announcements.Notice(
                AnnouncementKind.SELECTION,
                texts.of("governance.selection.announcement", it.title()),
                texts.of("governance.selection.basis", resolution.orElseThrow().number()),
                items,
                Optional.empty());
        var announcement = announcements.open(notice, by, at);
        store.decide(
                it,
                candidates.stream().map(Selection.Candidate::id).toList(),
                resolution.get().id().value(),
                announcement,
                by);
        record("governance.selection.decided", it, announcement, by, at);
    }

    public void cancel(Selection it, String reason, Viewer by, Instant at) {
        var may = it.status() == SelectionStatus.CALL || it.status() == SelectionStatus.SCORING;
        Refused.ifAny(
                !may
                        ? List.of(notThatStatus(it))
                        : reason.isBlank() ? List.of(Refusal.of(SelectionError.REASON_MISSING, "reason")) : List.of());
        store.move(it, SelectionStatus.CANCELLED, reason.strip());
        record("governance.selection.cancelled", it, reason.strip(), by, at);
    }

    private static Refusal notThatStatus(Selection it) {
        return Refusal.of(SelectionError.NOT_THAT_STATUS, "", it.status().label());
    }

    private void record(String what, Selection it, String reason, Viewer by, Instant at) {
        deeds.record(Deed.of(what, it.subject(), it.number()).because(reason), by.actor(), at);
    }

    /** The selection of this number as the viewer may see it; any other is not found. */
    @Transactional(readOnly = true)
    public Selection get(Viewer viewer, String number) {
        return store.find(viewer, number).orElseThrow(() -> new NotFound(Selection.KIND, number));
    }
}
