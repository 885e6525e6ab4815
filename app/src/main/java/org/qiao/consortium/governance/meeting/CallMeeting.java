package org.qiao.consortium.governance.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 召集会议 — draft with its agenda, change, call, cancel. */
@Component
@Transactional
public class CallMeeting {

    private static final String NUMBER_KIND = "HY";

    private final MeetingStore store;
    private final VoteStore votes;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Notices notices;
    private final Texts texts;

    CallMeeting(MeetingStore store, VoteStore votes, Numbers numbers, Deeds deeds, Notices notices, Texts texts) {
        this.store = store;
        this.votes = votes;
        this.numbers = numbers;
        this.deeds = deeds;
        this.notices = notices;
        this.texts = texts;
    }

    /** @param body empty when none was chosen */
    public Meeting draft(Optional<Body> body, MeetingForm form, boolean example, Viewer by, Instant at) {
        Refused.ifAny(refusals(body, form));
        var chosen = body.orElseThrow();
        var meeting = new Meeting(
                Uuid7.at(at),
                numbers.next(NUMBER_KIND, BusinessTime.dateOf(at).getYear()),
                by.consortium(),
                chosen.id(),
                form.terms(),
                MeetingStatus.DRAFT,
                Meeting.Minutes.none(),
                example,
                0);
        store.insert(meeting);
        var usual = chosen.terms().way().decides();
        for (var line : form.lines()) {
            add(meeting, new ItemForm(line, "", usual.name(), "", "", List.of(), ""), chosen, Optional.empty(), at);
        }
        deeds.record(Deed.of("governance.meeting.drafted", meeting.subject(), meeting.number()), by.actor(), at);
        return meeting;
    }

    /** @param version as the form was opened with */
    public void revise(Meeting meeting, Body body, MeetingForm form, int version, Viewer by, Instant at) {
        Refused.ifAny(Stream.concat(mustBeBefore(meeting).stream(), refusals(Optional.of(body), form).stream())
                .toList());
        store.save(meeting, form.terms(), version);
        deeds.record(Deed.of("governance.meeting.revised", meeting.subject(), meeting.number()), by.actor(), at);
        if (meeting.status() == MeetingStatus.CALLED) {
            tell(store.get(meeting.id()), "changed", at);
        }
    }

    private static List<Refusal> mustBeBefore(Meeting meeting) {
        return meeting.status().isBefore()
                ? List.of()
                : List.of(Refusal.of(
                        MeetingError.NOT_THAT_STATUS, "", meeting.status().label()));
    }

    private static List<Refusal> refusals(Optional<Body> body, MeetingForm form) {
        return Rule.refusals(
                MeetingRules.ENTRY,
                new MeetingRules.Entry(
                        body.isPresent(),
                        body.filter(Body::isEnded).isPresent(),
                        Typed.text(form.title()),
                        form.readDay(),
                        form.startsAt(),
                        form.endsAt(),
                        Typed.text(form.place()),
                        Typed.text(form.note())));
    }

    /** Adds an item; also while the meeting is open, for what comes up. @param problem that the item is to settle */
    public AgendaItem add(Meeting meeting, ItemForm form, Body body, Optional<UUID> problem, Instant at) {
        var mayAdd = meeting.status().isBefore() || meeting.status() == MeetingStatus.OPEN;
        Refused.ifAny(
                mayAdd
                        ? itemRefusals(form, body, ItemStatus.WAITING)
                        : List.of(Refusal.of(
                                MeetingError.NOT_THAT_STATUS,
                                "",
                                meeting.status().label())));
        var place = store.items(meeting.id()).stream()
                        .mapToInt(AgendaItem::place)
                        .max()
                        .orElse(0)
                + 1;
        var item = new AgendaItem(
                Uuid7.at(at),
                meeting.id(),
                place,
                form.terms(problem),
                ItemStatus.WAITING,
                AgendaItem.Tally.none(),
                "",
                0);
        store.insert(item);
        return item;
    }

    /** @param version as the form was opened with */
    public void revise(Meeting meeting, AgendaItem item, ItemForm form, Body body, int version, Viewer by, Instant at) {
        Refused.ifAny(itemRefusals(form, body, item.status()));
        store.save(item, form.terms(item.terms().problem()), version);
        deeds.record(
                Deed.of("governance.meeting.item-revised", meeting.subject(), meeting.number())
                        .with("item", item.place()),
                by.actor(),
                at);
    }

    private static List<Refusal> itemRefusals(ItemForm form, Body body, ItemStatus status) {
        return Rule.refusals(
                MeetingRules.ITEM,
                new MeetingRules.Item(
                        Typed.text(form.title()),
                        Typed.text(form.proposal()),
                        form.readDecides().orElse(Decides.NONE),
                        form.isSecret(),
                        body.terms().way().decides() == Decides.VOTE,
                        status));
    }

    public void withdraw(Meeting meeting, AgendaItem seen, String reason, Viewer by, Instant at) {
        var item = store.locked(meeting.id(), seen.place());
        Refused.ifAny(
                item.status() != ItemStatus.WAITING
                        ? List.of(Refusal.of(MeetingError.ITEM_SETTLED, ""))
                        : reason.isBlank() ? List.of(Refusal.of(MeetingError.REASON_MISSING, "reason")) : List.of());
        store.settle(item, ItemStatus.WITHDRAWN, item.tally(), reason.strip(), at);
        deeds.record(
                Deed.of("governance.meeting.item-withdrawn", meeting.subject(), meeting.number())
                        .with("item", item.place())
                        .because(reason.strip()),
                by.actor(),
                at);
    }

    /** Tells everybody who has a seat. */
    public void call(Meeting meeting, Viewer by, Instant at) {
        votes.expect(meeting.id(), meeting.body());
        var seats = votes.participants(meeting.id()).size();
        Refused.ifAny(Rule.refusals(
                MeetingRules.CALL,
                new MeetingRules.Call(
                        meeting.status(),
                        store.items(meeting.id()).size(),
                        seats,
                        meeting.terms().startsAt(),
                        at,
                        meeting.terms().kind() == MeetingKind.JOINT)));
        store.move(meeting, MeetingStatus.CALLED);
        deeds.record(moved("governance.meeting.called", meeting, MeetingStatus.CALLED), by.actor(), at);
        tell(meeting, "called", at);
    }

    public void cancel(Meeting meeting, String reason, Viewer by, Instant at) {
        var may = meeting.status().mayBecome(MeetingStatus.CANCELLED);
        Refused.ifAny(
                !may
                        ? List.of(Refusal.of(
                                MeetingError.NOT_THAT_STATUS,
                                "",
                                meeting.status().label()))
                        : reason.isBlank() ? List.of(Refusal.of(MeetingError.REASON_MISSING, "reason")) : List.of());
        store.move(meeting, MeetingStatus.CANCELLED);
        deeds.record(
                moved("governance.meeting.cancelled", meeting, MeetingStatus.CANCELLED)
                        .because(reason.strip()),
                by.actor(),
                at);
        if (meeting.status() == MeetingStatus.CALLED) {
            tell(meeting, "cancelled", at);
        }
    }

    static Deed moved(String what, Meeting meeting, MeetingStatus next) {
        return Deed.of(what, meeting.subject(), meeting.number()).moved(meeting.status(), next);
    }

    private void tell(Meeting meeting, String what, Instant at) {
        var people = votes.participants(meeting.id()).stream()
                .flatMap(it -> Stream.of(it.person(), it.alternatePerson()).flatMap(Optional::stream))
                .distinct()
                .toList();
        notices.tell(
                people,
                new Notices.Notice(
                        "governance.meeting." + what,
                        texts.of(
                                "governance.meeting.notice." + what,
                                meeting.terms().title()),
                        texts.of(
                                "governance.meeting.notice-text",
                                Written.moment(meeting.terms().startsAt()),
                                meeting.terms().place()),
                        "/meetings/" + meeting.number()),
                at);
    }

    /** The item of this number; any other is not found. */
    @Transactional(readOnly = true)
    public AgendaItem item(Meeting meeting, String place) {
        return store.items(meeting.id()).stream()
                .filter(it -> String.valueOf(it.place()).equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound(AgendaItem.KIND, place));
    }

    /** The meeting of this number as the viewer may see it; any other is not found. */
    @Transactional(readOnly = true)
    public Meeting get(Viewer viewer, String number) {
        return store.find(MeetingScope.visible(viewer), number).orElseThrow(() -> new NotFound(Meeting.KIND, number));
    }
}
