package org.qiao.consortium.platform.privacy.request;

import static org.qiao.consortium.platform.db.Tables.PRIVACY_REQUEST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SortField;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Reads requests: one's own, and those that one's unit answers. */
@Component
public class RequestQueries {

    static final int MOST = 10_000;
    private static final Map<String, Field<?>> SORTS = Map.of(
            "number", PRIVACY_REQUEST.NUMBER,
            "asked", PRIVACY_REQUEST.ASKED_AT,
            "due", PRIVACY_REQUEST.DUE_ON);

    private final RequestStore store;
    private final Texts texts;

    RequestQueries(RequestStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** What the viewer asked about themselves, or a guardian about them. */
    public List<RequestRow> mine(Viewer viewer, LocalDate today) {
        return store.list(VisibleRequests.mine(viewer), List.of(PRIVACY_REQUEST.ASKED_AT.desc()), 0, 50).stream()
                .map(it -> row(it, today))
                .toList();
    }

    Paged<RequestRow> kept(Viewer viewer, RequestFilter filter, Paging paging, LocalDate today) {
        var wanted = VisibleRequests.keptBy(viewer).and(filter.condition(today));
        var rows = store.list(wanted, sorts(paging), paging.offset(), paging.size());
        var total = store.count(wanted, Paging.EXACT_TOTAL + 1);
        return new Paged<>(rows, paging, total).map(it -> row(it, today));
    }

    List<RequestRow> allKept(Viewer viewer, RequestFilter filter, Paging paging, LocalDate today) {
        var wanted = VisibleRequests.keptBy(viewer).and(filter.condition(today));
        return store.list(wanted, sorts(paging), 0, MOST).stream()
                .map(it -> row(it, today))
                .toList();
    }

    private static List<SortField<?>> sorts(Paging paging) {
        var sorts = new ArrayList<SortField<?>>();
        var wanted = SORTS.get(paging.sort());
        if (wanted != null) {
            sorts.add(paging.descending() ? wanted.desc() : wanted.asc());
        } else {
            sorts.add(PRIVACY_REQUEST.STATUS.eq(RequestStatus.WAITING.name()).desc());
            sorts.add(PRIVACY_REQUEST.DUE_ON.desc());
        }
        sorts.add(PRIVACY_REQUEST.NUMBER.desc());
        return sorts;
    }

    /** Requests of this number that the viewer asked or answers. */
    Optional<PrivacyRequest> find(Viewer viewer, String number) {
        return store.find(PRIVACY_REQUEST
                .NUMBER
                .eq(number)
                .and(VisibleRequests.keptBy(viewer).or(VisibleRequests.mine(viewer))));
    }

    Optional<PrivacyRequest> kept(Viewer viewer, String number) {
        return store.find(PRIVACY_REQUEST.NUMBER.eq(number).and(VisibleRequests.keptBy(viewer)));
    }

    Optional<PrivacyRequest> mine(Viewer viewer, String number) {
        return store.find(PRIVACY_REQUEST.NUMBER.eq(number).and(VisibleRequests.mine(viewer)));
    }

    Optional<PrivacyRequest> byReceipt(byte[] token) {
        return store.find(PRIVACY_REQUEST.TOKEN_DIGEST.eq(token));
    }

    /** Waiting requests of the viewer's unit, the most urgent first. */
    List<PrivacyRequest> waiting(Viewer viewer) {
        var wanted = VisibleRequests.keptBy(viewer).and(PRIVACY_REQUEST.STATUS.eq(RequestStatus.WAITING.name()));
        return store.list(wanted, List.of(PRIVACY_REQUEST.DUE_ON.asc()), 0, 100);
    }

    private RequestRow row(PrivacyRequest it, LocalDate today) {
        var overdue = it.isOverdue(today);
        return new RequestRow(
                it.number(),
                it.personName().masked(),
                it.kind().label(),
                texts.of("platform.privacy.asker." + (it.byGuardian() ? "guardian" : "self")),
                overdue
                        ? texts.of("platform.privacy.request.overdue")
                        : it.status().label(),
                overdue ? Tone.BAD : it.status().tone(),
                Written.date(BusinessTime.dateOf(it.askedAt())),
                Written.date(it.dueOn()),
                overdue,
                it.answeredAt().map(at -> Written.date(BusinessTime.dateOf(at))).orElse(""));
    }
}
