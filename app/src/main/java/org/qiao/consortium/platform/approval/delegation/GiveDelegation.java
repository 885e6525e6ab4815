package org.qiao.consortium.platform.approval.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Staff;
import org.qiao.consortium.platform.identity.Staff.Member;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives one's decisions to a colleague of the same unit for a time, and takes them back. */
@Component
class GiveDelegation {

    private static final String KIND = "platform.approval-delegation";

    private final Delegations delegations;
    private final Staff staff;
    private final Notices notices;
    private final Deeds deeds;
    private final Texts texts;
    private final Parameters parameters = Parameters.load("platform/approval");

    GiveDelegation(Delegations delegations, Staff staff, Notices notices, Deeds deeds, Texts texts) {
        this.delegations = delegations;
        this.staff = staff;
        this.notices = notices;
        this.deeds = deeds;
        this.texts = texts;
    }

    /** @throws Refused with everything that is wrong in the form */
    @Transactional
    public void give(DelegationForm form, Viewer by, Instant at) {
        var deputy = deputy(form, by);
        var from = DelegationForm.day(form.from());
        var until = DelegationForm.day(form.until());
        Refused.ifAny(refusals(form, deputy, from, until, by, BusinessTime.dateOf(at)));
        var to = deputy.orElseThrow();
        var first = from.orElseThrow();
        var last = until.orElseThrow();
        var reason = DelegationForm.text(form.reason());
        var id = delegations.add(by, to.person(), to.name(), first, last, reason, at);
        var deed = Deed.of("platform.approval.delegated", new SubjectRef(KIND, id), "")
                .because(to.name() + "：" + reason)
                .with("deputy", to.person().toString())
                .with("from", first.toString())
                .with("until", last.toString());
        deeds.record(deed, by.actor(), at);
        tell(
                to.person(),
                "given",
                texts.of(
                        "platform.approval.notice.delegation.given.text",
                        by.name(),
                        Written.date(first),
                        Written.date(last)),
                at);
    }

    /** @throws NotFound when it is none of the viewer's, or over */
    @Transactional
    public void end(UUID id, Viewer by, Instant at) {
        var deputy = delegations.end(by, id, at).orElseThrow(() -> new NotFound(KIND, id));
        deeds.record(Deed.of("platform.approval.delegation-ended", new SubjectRef(KIND, id), ""), by.actor(), at);
        tell(deputy, "ended", texts.of("platform.approval.notice.delegation.ended.text", by.name()), at);
    }

    private Optional<Member> deputy(DelegationForm form, Viewer by) {
        return staff.ofUnit(by).stream()
                .filter(it -> it.person().value().toString().equals(DelegationForm.text(form.deputy())))
                .findFirst();
    }

    private List<Refusal> refusals(
            DelegationForm form,
            Optional<Member> deputy,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Viewer by,
            LocalDate today) {
        var days = parameters.on("delegation-days", today).asInt();
        var refusals = new ArrayList<Refusal>();
        if (deputy.isEmpty()) {
            refusals.add(Refusal.of(DelegationError.DEPUTY_MISSING, "deputy"));
        }
        if (from.isEmpty()) {
            refusals.add(Refusal.of(DelegationError.FROM_MISSING, "from"));
        }
        if (until.isEmpty()) {
            refusals.add(Refusal.of(DelegationError.UNTIL_MISSING, "until"));
        }
        if (from.isPresent() && until.isPresent()) {
            refusals.addAll(ofTime(from.get(), until.get(), by, today, days));
        }
        if (DelegationForm.text(form.reason()).isEmpty()) {
            refusals.add(Refusal.of(DelegationError.REASON_MISSING, "reason"));
        }
        return refusals;
    }

    private List<Refusal> ofTime(LocalDate from, LocalDate until, Viewer by, LocalDate today, int days) {
        if (until.isBefore(from)) {
            return List.of(Refusal.of(DelegationError.ENDS_BEFORE_IT_BEGINS, "until"));
        }
        var refusals = new ArrayList<Refusal>();
        if (from.isBefore(today)) {
            refusals.add(Refusal.of(DelegationError.BEGINS_IN_THE_PAST, "from"));
        }
        if (until.isAfter(from.plusDays(days - 1L))) {
            refusals.add(Refusal.of(DelegationError.TOO_LONG, "until", days));
        }
        if (delegations.overlaps(by, from, until)) {
            refusals.add(Refusal.of(DelegationError.OVERLAPS, "from"));
        }
        return refusals;
    }

    private void tell(PersonId person, String event, String text, Instant at) {
        var title = texts.of("platform.approval.notice.delegation." + event + ".title");
        notices.tell(
                List.of(person),
                new Notices.Notice("platform.approval.delegation", title, text, DelegationPages.PATH),
                at);
    }
}
