package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.util.Optional;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.NeedClosed;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.need.NeedStore.FillingSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts heads that were found, one by one; the need of N heads closes at N. */
@Component
public class FillNeed {

    private final NeedStore store;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    FillNeed(NeedStore store, Deeds deeds, ApplicationEventPublisher events, Texts texts) {
        this.store = store;
        this.deeds = deeds;
        this.events = events;
        this.texts = texts;
    }

    /** By a match in which both sides signed. */
    @Transactional
    public void signed(NeedId id, int heads, Actor by, Instant at) {
        fill(store.get(id), heads, FillingSource.SIGNED, by, at);
    }

    /** By the employer's own word. */
    @Transactional
    public void reported(NeedId id, int heads, Actor by, Instant at) {
        fill(store.get(id), heads, FillingSource.REPORTED, by, at);
    }

    private void fill(Need need, int heads, FillingSource source, Actor by, Instant at) {
        var today = BusinessTime.dateOf(at);
        var filled = need.fill(heads).confirm(today);
        store.insertFilling(need.id(), heads, source, at);
        deeds.record(
                Deed.of("exchange.need.filled", need.subject(), need.number())
                        .because(texts.of("exchange.need.heads", String.valueOf(heads)))
                        .with("heads", heads)
                        .with("source", source),
                by,
                at);
        if (filled.isFull()) {
            var closed = filled.close();
            store.save(closed, at);
            store.insertClosing(closed, CloseReason.FILLED, Optional.empty(), "", at);
            deeds.record(
                    Deed.of("exchange.need.closed", need.subject(), need.number())
                            .moved(need.status(), closed.status())
                            .because(CloseReason.FILLED.label()),
                    by,
                    at);
            events.publishEvent(new NeedClosed(need.id(), need.employer(), CloseReason.FILLED, 0, today));
        } else {
            store.save(filled, at);
        }
    }
}
