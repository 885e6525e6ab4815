package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/**
 * 需求 — the thing itself; its changes of state are guarded by the table in {@link NeedStatus}.
 *
 * @param enteredBy the unit of whoever typed it
 * @param version of the row as read; the store writes only onto it
 */
public record Need(
        NeedId id,
        String number,
        ConsortiumId consortium,
        OrganizationId employer,
        OrganizationId enteredBy,
        NeedStatus status,
        PostTerms terms,
        int filled,
        Optional<Instant> publishedAt,
        Optional<LocalDate> confirmedOn,
        int version) {

    static final String KIND = "exchange.need";

    public SubjectRef subject() {
        return new SubjectRef(KIND, id.value());
    }

    public int headsLeft() {
        return Math.max(0, terms.heads() - filled);
    }

    boolean isFull() {
        return headsLeft() == 0;
    }

    public NeedView view() {
        return new NeedView(
                id, number, consortium, employer, enteredBy, status, terms, filled, publishedAt, confirmedOn);
    }

    /** @throws Refused when it is under review, published or closed */
    public Need revise(PostTerms newTerms) {
        if (!status.isEditable()) {
            throw new Refused(List.of(Refusal.of(ExchangeError.NEED_NOT_EDITABLE, "", number, status.label())));
        }
        return with(status, newTerms, filled, publishedAt, confirmedOn);
    }

    Need submit() {
        return moved(NeedStatus.UNDER_REVIEW);
    }

    Need takeBack() {
        return moved(NeedStatus.DRAFT);
    }

    Need giveBack() {
        return moved(NeedStatus.RETURNED);
    }

    Need publish(Instant at, LocalDate on) {
        var published = moved(NeedStatus.PUBLISHED);
        return published.with(NeedStatus.PUBLISHED, terms, filled, Optional.of(at), Optional.of(on));
    }

    Need close() {
        return moved(NeedStatus.CLOSED);
    }

    /** Still looking for people, as the employer says. */
    Need confirm(LocalDate on) {
        mustBePublished();
        return with(status, terms, filled, publishedAt, Optional.of(on));
    }

    /** @throws Refused when it is not published, or fewer are still looked for */
    Need fill(int heads) {
        mustBePublished();
        if (heads < 1 || heads > headsLeft()) {
            throw new Refused(List.of(Refusal.of(
                    ExchangeError.NEED_TOO_MANY_FILLED, "heads", String.valueOf(headsLeft()), String.valueOf(heads))));
        }
        return with(status, terms, filled + heads, publishedAt, confirmedOn);
    }

    private void mustBePublished() {
        if (status != NeedStatus.PUBLISHED) {
            throw forbiddenBy(NeedStatus.PUBLISHED);
        }
    }

    private Need moved(NeedStatus next) {
        if (!status.leadsTo(next)) {
            throw forbiddenBy(next);
        }
        return with(next, terms, filled, publishedAt, confirmedOn);
    }

    private Refused forbiddenBy(NeedStatus next) {
        return new Refused(
                List.of(Refusal.of(ExchangeError.NEED_STATUS_FORBIDS, "", number, status.label(), next.label())));
    }

    private Need with(
            NeedStatus newStatus,
            PostTerms newTerms,
            int newFilled,
            Optional<Instant> newPublishedAt,
            Optional<LocalDate> newConfirmedOn) {
        return new Need(
                id,
                number,
                consortium,
                employer,
                enteredBy,
                newStatus,
                newTerms,
                newFilled,
                newPublishedAt,
                newConfirmedOn,
                version);
    }
}
