package org.qiao.consortium.world.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a post was written, decided, closed, and until when it is open, seen from today.
 *
 * @param startOn wanted first day of work
 * @param untilOn last day to apply: at most 120 days after writing
 */
record PostDates(
        LocalDate writtenOn,
        Optional<LocalDate> decidedOn,
        LocalDate startOn,
        LocalDate untilOn,
        Optional<LocalDate> endedOn) {

    private static final int TRIES = 12;
    private static final int YOUNGEST_CLOSED = 60;
    private static final int LONGEST_OPEN = 120;
    /** So many days back the first post was written; the firms have registered before. */
    private static final int OLDEST = 250;

    /** Whether such a post can be open today: always, unless its next season is more than five months away. */
    static boolean canBeOpen(PostTemplate template, LocalDate today) {
        return template.season()
                .map(it -> !nextStart(it, today).isAfter(today.plusMonths(5)))
                .orElse(true);
    }

    static PostDates of(PostTemplate template, PlannedPost.Fate fate, LocalDate today, Chance chance) {
        var written = fate.isClosed() ? pastWriting(template, today, chance) : recentWriting(fate, today, chance);
        var decided = switch (fate) {
            case DRAFT, UNDER_REVIEW -> Optional.<LocalDate>empty();
            default -> Optional.of(earlier(written.plusDays(chance.between(0, 3)), today));
        };
        var start =
                template.season().map(it -> nextStart(it, written)).orElse(written.plusDays(chance.between(20, 60)));
        var expired = fate == PlannedPost.Fate.EXPIRED;
        var past = (int) ChronoUnit.DAYS.between(written, today);
        var open = chance.between(30, expired ? Math.min(LONGEST_OPEN, past - 1) : LONGEST_OPEN);
        var until = fate.isClosed()
                ? written.plusDays(open)
                : later(written.plusDays(open), today.plusDays(chance.between(7, 30)));
        var forGraduates = !fate.isClosed() && template.season().isEmpty() && chance.happens(0.55);
        var lateStart = forGraduates
                ? nextGraduation(today).plusDays(chance.between(0, 20))
                : fate.isClosed() || start.isAfter(today) ? start : today.plusDays(chance.between(10, 40));
        var closed = chance.between(8, open - 4);
        var ended = expired
                ? Optional.of(until.plusDays(1))
                : decided.filter(it -> fate.isClosed()).map(it -> earlier(it.plusDays(closed), today.minusDays(1)));
        return new PostDates(written, decided, lateStart, until, ended);
    }

    /** The first day of July that is at least a month away. */
    private static LocalDate nextGraduation(LocalDate today) {
        var july = LocalDate.of(today.getYear(), 7, 1);
        return july.isAfter(today.plusMonths(1)) ? july : july.plusYears(1);
    }

    private static LocalDate recentWriting(PlannedPost.Fate fate, LocalDate today, Chance chance) {
        return switch (fate) {
            case DRAFT -> today.minusDays(chance.between(0, 14));
            // The secretariat of the demo world is never behind with its work.
            case UNDER_REVIEW -> today.minusDays(chance.between(0, 2));
            case RETURNED -> today.minusDays(chance.between(3, 12));
            default -> today.minusDays(chance.between(1, 80));
        };
    }

    private static LocalDate pastWriting(PostTemplate template, LocalDate today, Chance chance) {
        if (template.season().isPresent()) {
            var start = nextStart(template.season().get(), today);
            var written = start.minusYears(1).minusDays(chance.between(15, 45));
            if (written.isAfter(today.minusDays(OLDEST)) && written.isBefore(today.minusDays(YOUNGEST_CLOSED))) {
                return written;
            }
        }
        var day = today.minusDays(chance.between(YOUNGEST_CLOSED, OLDEST));
        for (var i = 0; i < TRIES && !template.months().contains(day.getMonthValue()); i++) {
            day = today.minusDays(chance.between(YOUNGEST_CLOSED, OLDEST));
        }
        return day;
    }

    private static LocalDate nextStart(PostTemplate.Season season, LocalDate day) {
        var start = season.from().atYear(day.getYear());
        return start.isBefore(day) ? season.from().atYear(day.getYear() + 1) : start;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
