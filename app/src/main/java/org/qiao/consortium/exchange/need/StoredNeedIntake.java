package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;

@Component
class StoredNeedIntake implements NeedIntake {

    private final OwnNeeds own;
    private final SaveDraft save;
    private final SubmitNeed submit;
    private final WithdrawNeed withdraw;
    private final CloseNeed close;
    private final CloseOverdueNeeds overdue;
    private final FillNeed fill;

    StoredNeedIntake(
            OwnNeeds own,
            SaveDraft save,
            SubmitNeed submit,
            WithdrawNeed withdraw,
            CloseNeed close,
            CloseOverdueNeeds overdue,
            FillNeed fill) {
        this.own = own;
        this.save = save;
        this.submit = submit;
        this.withdraw = withdraw;
        this.close = close;
        this.overdue = overdue;
        this.fill = fill;
    }

    @Override
    public List<NeedId> draft(List<Entry> entries, Viewer by, Instant at) {
        return save.create(entries, by, at).stream().map(Need::id).toList();
    }

    @Override
    public String submit(List<NeedId> needs, Viewer by, Instant at) {
        return submit.submit(needs, by, at);
    }

    @Override
    public void withdraw(NeedId need, Viewer by, Instant at) {
        withdraw.withdraw(need, by, at);
    }

    @Override
    public void close(
            NeedId need, CloseReason reason, Optional<CloseReason.Cause> cause, String note, Viewer by, Instant at) {
        close.close(need, reason, cause, note, by, at);
    }

    @Override
    public void closeOverdue(LocalDate day) {
        overdue.close(day);
    }

    @Override
    public void reportFilled(NeedId need, int heads, Viewer by, Instant at) {
        fill.reported(own.get(need, by).id(), heads, by.actor(), at);
    }
}
