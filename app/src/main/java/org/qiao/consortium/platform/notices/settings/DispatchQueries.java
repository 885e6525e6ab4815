package org.qiao.consortium.platform.notices.settings;

import static org.qiao.consortium.platform.db.Tables.DISPATCH;
import static org.qiao.consortium.platform.db.Tables.PERSON;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectSeekStep2;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.notices.outbox.Channel;
import org.qiao.consortium.platform.notices.outbox.DispatchStatus;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Reads what was carried out of the house, the latest first. */
@Component
class DispatchQueries {

    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext sql;
    private final Texts texts;

    DispatchQueries(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** @param asked words of a name or subject, a channel, a status: each as the address says it */
    Paged<DispatchesPage.Row> find(PageUrl asked, Paging paging) {
        var rows = select(asked).limit(paging.size()).offset(paging.offset()).fetch(this::row);
        var counted = sql.selectOne()
                .from(DISPATCH)
                .join(PERSON)
                .on(PERSON.ID.eq(DISPATCH.PERSON_ID))
                .where(condition(asked))
                .limit(Paging.EXACT_TOTAL + 1);
        return new Paged<>(rows, paging, sql.fetchCount(counted));
    }

    Stream<DispatchesPage.Row> each(PageUrl asked) {
        ResultQuery<Record> all = select(asked);
        return all.fetchSize(ROWS_AT_ONCE).fetchStream().map(this::row);
    }

    private SelectSeekStep2<Record, ?, ?> select(PageUrl asked) {
        return sql.select()
                .from(DISPATCH)
                .join(PERSON)
                .on(PERSON.ID.eq(DISPATCH.PERSON_ID))
                .where(condition(asked))
                .orderBy(DISPATCH.CREATED_AT.desc(), DISPATCH.ID);
    }

    private static Condition condition(PageUrl asked) {
        var words = asked.value("words").strip();
        return DSL.and(
                words.isEmpty()
                        ? DSL.noCondition()
                        : PERSON.NAME.containsIgnoreCase(words).or(DISPATCH.SUBJECT.containsIgnoreCase(words)),
                channel(asked).map(it -> DISPATCH.CHANNEL.eq(it.name())).orElse(DSL.noCondition()),
                status(asked).map(it -> DISPATCH.STATUS.eq(it.name())).orElse(DSL.noCondition()));
    }

    static Optional<Channel> channel(PageUrl asked) {
        return Arrays.stream(Channel.values())
                .filter(it -> it.name().equals(asked.value("channel")))
                .findFirst();
    }

    static Optional<DispatchStatus> status(PageUrl asked) {
        return Arrays.stream(DispatchStatus.values())
                .filter(it -> it.name().equals(asked.value("status")))
                .findFirst();
    }

    private DispatchesPage.Row row(Record it) {
        var status = DispatchStatus.valueOf(it.get(DISPATCH.STATUS));
        var due = Written.moment(it.get(DISPATCH.DUE_AT));
        return new DispatchesPage.Row(
                it.get(PERSON.NAME),
                Channel.valueOf(it.get(DISPATCH.CHANNEL)).label(),
                it.get(DISPATCH.SENT_TO),
                it.get(DISPATCH.SUBJECT),
                it.get(DISPATCH.TEXT),
                texts.of(status.labelKey()),
                status.tone(),
                status == DispatchStatus.WAITING
                        ? texts.of("notice.dispatch.due", due, it.get(DISPATCH.ATTEMPTS))
                        : it.get(DISPATCH.TROUBLE),
                Written.moment(it.get(DISPATCH.CREATED_AT)));
    }
}
