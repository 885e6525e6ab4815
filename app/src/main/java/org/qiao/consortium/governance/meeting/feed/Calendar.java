package org.qiao.consortium.governance.meeting.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** 日历文件 — writes meetings as iCalendar (RFC 5545): CRLF, text escaped, lines folded at 75 octets. */
final class Calendar {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    /**
     * @param sequence grows with every change, so that calendars take it over
     * @param url absolute
     */
    record Event(
            String number,
            String title,
            Instant startsAt,
            Instant endsAt,
            String place,
            String note,
            boolean cancelled,
            int sequence,
            String url) {}

    private Calendar() {}

    static String of(String name, List<Event> events, Instant now) {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Qiao//meetings//ZH");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-CALNAME:" + escaped(name));
        line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        for (var it : events) {
            line(file, "BEGIN:VEVENT");
            line(file, "UID:" + it.number() + "@qiao");
            line(file, "DTSTAMP:" + STAMP.format(now));
            line(file, "DTSTART:" + STAMP.format(it.startsAt()));
            line(file, "DTEND:" + STAMP.format(it.endsAt()));
            line(file, "SEQUENCE:" + it.sequence());
            line(file, "STATUS:" + (it.cancelled() ? "CANCELLED" : "CONFIRMED"));
            line(file, "SUMMARY:" + escaped(it.title()));
            line(file, "LOCATION:" + escaped(it.place()));
            line(file, "DESCRIPTION:" + escaped(it.note()));
            line(file, "URL:" + it.url());
            line(file, "END:VEVENT");
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded before the octet that would be too many; a character of several octets is never cut. */
    private static void line(StringBuilder file, String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var codePoint = line.codePointAt(i);
            var character = Character.toString(codePoint);
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += size;
            i += Character.charCount(codePoint);
        }
        file.append("\r\n");
    }
}
