package org.qiao.consortium.governance.meeting.resolution;

import static org.qiao.consortium.governance.db.Tables.RESOLUTION;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.ResolutionId;
import org.qiao.consortium.governance.ResolutionPassed;
import org.qiao.consortium.governance.meeting.AgendaItem;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 形成决议 — what has passed becomes a resolution, in force at once or with the signature under the minutes. */
@Component
public class PassResolution {

    static final String KIND = "governance.resolution";
    private static final String NUMBER_KIND = "JY";

    private final DSLContext sql;
    private final Numbers numbers;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    PassResolution(DSLContext sql, Numbers numbers, Deeds deeds, ApplicationEventPublisher events) {
        this.sql = sql;
        this.numbers = numbers;
        this.deeds = deeds;
        this.events = events;
    }

    /** @param text the title stands for it when it is empty */
    public void pass(Meeting meeting, AgendaItem item, String text, boolean atOnce, Viewer by, Instant at) {
        var today = BusinessTime.dateOf(at);
        var id = new ResolutionId(Uuid7.at(at));
        var number = numbers.next(NUMBER_KIND, today.getYear());
        sql.insertInto(RESOLUTION)
                .set(RESOLUTION.ID, id.value())
                .set(RESOLUTION.NUMBER, number)
                .set(RESOLUTION.CONSORTIUM_ID, meeting.consortium().value())
                .set(RESOLUTION.BODY_ID, meeting.body().value())
                .set(RESOLUTION.MEETING_ID, meeting.id())
                .set(RESOLUTION.ITEM_ID, item.id())
                .set(RESOLUTION.TITLE, item.terms().title())
                .set(RESOLUTION.TEXT, text.isBlank() ? item.terms().title() : text)
                .set(RESOLUTION.DECIDED_ON, today)
                .set(
                        RESOLUTION.STATUS,
                        (atOnce ? ResolutionStatus.IN_FORCE : ResolutionStatus.AWAITING_SIGNATURE).name())
                .execute();
        deeds.record(Deed.of("governance.resolution.passed", new SubjectRef(KIND, id.value()), number), by.actor(), at);
        if (atOnce) {
            events.publishEvent(new ResolutionPassed(id, meeting.consortium(), today));
        }
    }

    /** Those of the meeting that waited for its minutes take effect. */
    public void sign(Meeting meeting, Viewer by, Instant at) {
        var waiting = sql.select(RESOLUTION.ID, RESOLUTION.NUMBER)
                .from(RESOLUTION)
                .where(
                        RESOLUTION.MEETING_ID.eq(meeting.id()),
                        RESOLUTION.STATUS.eq(ResolutionStatus.AWAITING_SIGNATURE.name()))
                .fetch();
        for (var one : waiting) {
            take(one.value1(), one.value2(), meeting, by, at);
        }
    }

    private void take(UUID id, String number, Meeting meeting, Viewer by, Instant at) {
        sql.update(RESOLUTION)
                .set(RESOLUTION.STATUS, ResolutionStatus.IN_FORCE.name())
                .set(RESOLUTION.VERSION, RESOLUTION.VERSION.plus(1))
                .where(RESOLUTION.ID.eq(id))
                .execute();
        deeds.record(
                Deed.of("governance.resolution.signed", new SubjectRef(KIND, id), number)
                        .moved(ResolutionStatus.AWAITING_SIGNATURE, ResolutionStatus.IN_FORCE),
                by.actor(),
                at);
        events.publishEvent(new ResolutionPassed(new ResolutionId(id), meeting.consortium(), BusinessTime.dateOf(at)));
    }
}
