package org.qiao.consortium.governance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.shared.BusinessTime;

/**
 * 会议表单.
 *
 * @param body number of the body that calls
 * @param items for a new meeting: one line for each item of the agenda
 */
public record MeetingForm(
        @Nullable String body,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String place,
        @Nullable String way,
        @Nullable String note,
        @Nullable String items) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public static MeetingForm empty(String body, MeetingKind kind) {
        return new MeetingForm(body, kind.name(), "", "", "09:00", "11:00", "", MeetingWay.ONSITE.name(), "", "");
    }

    public static MeetingForm of(Meeting meeting, String body) {
        var it = meeting.terms();
        var from = it.startsAt().atZone(BusinessTime.ZONE);
        return new MeetingForm(
                body,
                it.kind().name(),
                it.title(),
                from.toLocalDate().toString(),
                TIME.format(from),
                TIME.format(it.endsAt().atZone(BusinessTime.ZONE)),
                it.place(),
                it.way().name(),
                it.note(),
                "");
    }

    public static String text(@Nullable String typed) {
        return Typed.text(typed);
    }

    Optional<LocalDate> readDay() {
        return Typed.date(day);
    }

    Optional<Instant> at(Optional<LocalTime> time) {
        return readDay()
                .flatMap(date ->
                        time.map(it -> date.atTime(it).atZone(BusinessTime.ZONE).toInstant()));
    }

    Optional<Instant> startsAt() {
        return at(Typed.time(from));
    }

    Optional<Instant> endsAt() {
        return at(Typed.time(to));
    }

    List<String> lines() {
        return Typed.text(items)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> it.replaceFirst("^(\\d+[.、．]|[一二三四五六七八九十]+、)\\s*", ""))
                .toList();
    }

    Meeting.Terms terms() {
        return new Meeting.Terms(
                Typed.chosen(MeetingKind.class, kind).orElse(MeetingKind.BODY),
                Typed.text(title),
                startsAt().orElseThrow(),
                endsAt().orElseThrow(),
                Typed.text(place),
                Typed.chosen(MeetingWay.class, way).orElse(MeetingWay.ONSITE),
                Typed.text(note));
    }
}
