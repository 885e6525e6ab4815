package org.qiao.consortium.governance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.meeting.resolution.PassResolution;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 会议纪要 — written by 秘书处, signed and numbered; with the signature what was deliberated takes effect. */
@Component
@Transactional
public class KeepMinutes {

    private final MeetingStore store;
    private final PassResolution resolutions;
    private final Deeds deeds;

    KeepMinutes(MeetingStore store, PassResolution resolutions, Deeds deeds) {
        this.store = store;
        this.resolutions = resolutions;
        this.deeds = deeds;
    }

    /** @param version as the form was opened with */
    public void write(Meeting meeting, String text, int version, Viewer by, Instant at) {
        Refused.ifAny(
                meeting.minutes().isSigned()
                        ? List.of(Refusal.of(MeetingError.MINUTES_SIGNED, ""))
                        : meeting.status().isBefore() || meeting.status() == MeetingStatus.CANCELLED
                                ? List.of(Refusal.of(MeetingError.NOT_HELD, ""))
                                : text.length() > MeetingRules.LONGEST_TEXT * 4
                                        ? List.of(Refusal.of(
                                                MeetingError.TEXT_TOO_LONG, "text", MeetingRules.LONGEST_TEXT * 4))
                                        : List.of());
        store.save(meeting, new Meeting.Minutes(text.strip(), "", "", Optional.empty()), version);
        deeds.record(
                Deed.of("governance.meeting.minutes-written", meeting.subject(), meeting.number()), by.actor(), at);
    }

    /** @param signer name and office of who signs on paper or here */
    public void sign(
            Meeting meeting,
            String text,
            String number,
            String signer,
            Optional<LocalDate> on,
            int version,
            Viewer by,
            Instant at) {
        Refused.ifAny(Rule.refusals(
                MeetingRules.SIGNING,
                new MeetingRules.Signing(
                        meeting.status(),
                        meeting.minutes().isSigned(),
                        text,
                        number,
                        store.isTaken(meeting.consortium(), number.strip(), meeting.id()),
                        signer,
                        on,
                        BusinessTime.dateOf(meeting.terms().startsAt()),
                        BusinessTime.dateOf(at))));
        store.save(meeting, new Meeting.Minutes(text.strip(), number.strip(), signer.strip(), on), version);
        deeds.record(
                Deed.of("governance.meeting.minutes-signed", meeting.subject(), meeting.number())
                        .with("number", number.strip())
                        .with("signer", signer.strip()),
                by.actor(),
                at);
        resolutions.sign(meeting, by, at);
    }
}
