package org.qiao.consortium.governance.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How an agreement stands on a day, from its editions. */
public final class Standing {

    private Standing() {}

    /** The last edition that all have signed and whose day has come. */
    public static Optional<Edition> effective(List<Edition> editions, LocalDate on) {
        return editions.stream()
                .filter(it ->
                        it.status() == EditionStatus.SIGNED && !it.beginsOn().isAfter(on))
                .reduce((earlier, later) -> later.edition() > earlier.edition() ? later : earlier);
    }

    /** What holds on the day: nothing before its beginning, after its end or when it was ended. */
    public static Optional<Edition> inForce(Agreement agreement, List<Edition> editions, LocalDate on) {
        return effective(editions, on)
                .filter(it -> it.endsOn().filter(end -> end.isBefore(on)).isEmpty())
                .filter(it ->
                        agreement.endedOn().filter(end -> !end.isAfter(on)).isEmpty());
    }

    /** @param warnDays how many days before its end it is shown as expiring */
    public static AgreementState of(Agreement agreement, List<Edition> editions, LocalDate on, int warnDays) {
        if (agreement.endedOn().filter(end -> !end.isAfter(on)).isPresent()) {
            return AgreementState.ENDED;
        }
        var signed = editions.stream().anyMatch(it -> it.status() == EditionStatus.SIGNED);
        if (!signed) {
            return unsigned(editions);
        }
        return effective(editions, on)
                .map(it -> it.endsOn().map(end -> byTerm(end, on, warnDays)).orElse(AgreementState.IN_FORCE))
                .orElse(AgreementState.NOT_BEGUN);
    }

    private static AgreementState unsigned(List<Edition> editions) {
        return switch (editions.getLast().status()) {
            case DRAFT -> AgreementState.DRAFT;
            case SIGNING, SIGNED -> AgreementState.SIGNING;
            case DROPPED -> AgreementState.DROPPED;
        };
    }

    private static AgreementState byTerm(LocalDate end, LocalDate on, int warnDays) {
        if (end.isBefore(on)) {
            return AgreementState.EXPIRED;
        }
        return end.isAfter(on.plusDays(warnDays)) ? AgreementState.IN_FORCE : AgreementState.EXPIRING;
    }
}
