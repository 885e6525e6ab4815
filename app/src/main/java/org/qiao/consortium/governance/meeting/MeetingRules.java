package org.qiao.consortium.governance.meeting;

import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.shared.rule.Rule;

/** 召集会议的条件, and what makes its minutes good. */
final class MeetingRules {

    static final int LONGEST_LINE = 100;
    static final int LONGEST_TEXT = 5_000;

    /** @param bodyEnded whether the chosen body is ended */
    record Entry(
            boolean bodyChosen,
            boolean bodyEnded,
            String title,
            Optional<LocalDate> day,
            Optional<Instant> from,
            Optional<Instant> to,
            String place,
            String note) {}

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(MeetingError.BODY_MISSING, "body", Entry::bodyChosen),
            rule(MeetingError.BODY_ENDED, "body", it -> !it.bodyEnded()),
            rule(MeetingError.TITLE_MISSING, "title", it -> !it.title().isBlank()),
            tooLong("title", LONGEST_LINE, Entry::title),
            rule(MeetingError.DAY_MISSING, "day", it -> it.day().isPresent()),
            rule(
                    MeetingError.TIME_MISSING,
                    "from",
                    it -> it.day().isEmpty() || it.from().isPresent()),
            rule(
                    MeetingError.TIME_MISSING,
                    "to",
                    it -> it.day().isEmpty() || it.to().isPresent()),
            rule(
                    MeetingError.ENDS_BEFORE_IT_STARTS,
                    "to",
                    it -> it.from().isEmpty()
                            || it.to().isEmpty()
                            || it.to().get().isAfter(it.from().get())),
            rule(MeetingError.PLACE_MISSING, "place", it -> !it.place().isBlank()),
            tooLong("place", LONGEST_LINE, Entry::place),
            tooLong("note", LONGEST_TEXT, Entry::note));

    /** @param bodyVotes whether the body decides by vote */
    record Item(String title, String proposal, Decides decides, boolean secret, boolean bodyVotes, ItemStatus status) {}

    static final List<Rule<Item>> ITEM = List.of(
            rule(MeetingError.ITEM_SETTLED, "", it -> it.status() == ItemStatus.WAITING),
            rule(MeetingError.ITEM_TITLE_MISSING, "title", it -> !it.title().isBlank()),
            tooLong("title", LONGEST_LINE, Item::title),
            tooLong("proposal", LONGEST_TEXT, Item::proposal),
            rule(MeetingError.ITEM_DOES_NOT_VOTE, "decides", it -> it.decides() != Decides.VOTE || it.bodyVotes()),
            rule(MeetingError.SECRET_WITHOUT_VOTE, "secret", it -> !it.secret() || it.decides() == Decides.VOTE));

    /** A meeting that is to be called. */
    record Call(MeetingStatus status, int items, int seats, Instant startsAt, Instant now, boolean joint) {}

    static final List<Rule<Call>> CALL = List.of(
            Rule.<Call>rule(MeetingError.NOT_THAT_STATUS, "", it -> it.status().mayBecome(MeetingStatus.CALLED))
                    .saying(it -> List.of(it.status().label())),
            rule(MeetingError.NO_AGENDA, "", it -> it.items() > 0),
            rule(MeetingError.NO_SEATS, "", it -> it.seats() > 0 || it.joint()),
            rule(MeetingError.PAST, "", it -> it.startsAt().isAfter(it.now())));

    /** Minutes that are to be signed. @param numberTaken by other minutes of the consortium */
    record Signing(
            MeetingStatus status,
            boolean signed,
            String text,
            String number,
            boolean numberTaken,
            String signer,
            Optional<LocalDate> on,
            LocalDate heldOn,
            LocalDate today) {}

    static final List<Rule<Signing>> SIGNING = List.of(
            rule(MeetingError.NOT_HELD, "", it -> it.status() == MeetingStatus.CLOSED),
            rule(MeetingError.MINUTES_SIGNED, "", it -> !it.signed()),
            rule(MeetingError.MINUTES_EMPTY, "text", it -> !it.text().isBlank()),
            rule(
                    MeetingError.MINUTES_NUMBER_MISSING,
                    "number",
                    it -> !it.number().isBlank()),
            rule(MeetingError.MINUTES_NUMBER_TAKEN, "number", it -> !it.numberTaken()),
            rule(MeetingError.SIGNER_MISSING, "signer", it -> !it.signer().isBlank()),
            rule(MeetingError.DAY_MISSING, "on", it -> it.on().isPresent()),
            rule(
                    MeetingError.SIGNED_BEFORE_MEETING,
                    "on",
                    it -> it.on().filter(on -> on.isBefore(it.heldOn())).isEmpty()),
            rule(
                    MeetingError.SIGNED_IN_FUTURE,
                    "on",
                    it -> it.on().filter(on -> on.isAfter(it.today())).isEmpty()));

    private MeetingRules() {}

    private static <S> Rule<S> tooLong(String field, int most, Function<S, String> text) {
        return Rule.<S>rule(
                        MeetingError.TEXT_TOO_LONG, field, it -> text.apply(it).length() <= most)
                .saying(it -> List.of(most));
    }
}
