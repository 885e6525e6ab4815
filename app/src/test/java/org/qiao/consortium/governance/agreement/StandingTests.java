package org.qiao.consortium.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;

class StandingTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final int WARN = 60;

    private static Agreement agreement(String endedOn) {
        return new Agreement(
                new UUID(0, 1),
                "XY-2026-000001",
                new ConsortiumId(new UUID(0, 2)),
                AgreementKind.COOPERATION,
                "协议",
                Optional.empty(),
                new OrganizationId(new UUID(0, 3)),
                Instant.EPOCH,
                endedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(endedOn)),
                0);
    }

    private static Edition edition(int number, EditionStatus status, String from, String until) {
        return new Edition(
                new UUID(1, number),
                new UUID(0, 1),
                number,
                "",
                status,
                LocalDate.parse(from),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                status == EditionStatus.SIGNED ? Optional.of(LocalDate.parse(from)) : Optional.empty(),
                List.of(),
                List.of(),
                0);
    }

    private static AgreementState state(Edition... editions) {
        return Standing.of(agreement(""), List.of(editions), DAY, WARN);
    }

    @Test
    void followsFromTheTerm() {
        assertThat(state(edition(1, EditionStatus.DRAFT, "2026-01-01", ""))).isEqualTo(AgreementState.DRAFT);
        assertThat(state(edition(1, EditionStatus.SIGNING, "2026-01-01", ""))).isEqualTo(AgreementState.SIGNING);
        assertThat(state(edition(1, EditionStatus.SIGNED, "2026-11-22", ""))).isEqualTo(AgreementState.IN_FORCE);
        assertThat(state(edition(1, EditionStatus.SIGNED, "2026-11-23", ""))).isEqualTo(AgreementState.NOT_BEGUN);
        assertThat(state(edition(1, EditionStatus.SIGNED, "2026-01-01", "2027-01-22")))
                .isEqualTo(AgreementState.IN_FORCE);
        assertThat(state(edition(1, EditionStatus.SIGNED, "2026-01-01", "2027-01-21")))
                .isEqualTo(AgreementState.EXPIRING);
        assertThat(state(edition(1, EditionStatus.SIGNED, "2026-01-01", "2026-11-22")))
                .isEqualTo(AgreementState.EXPIRING);
        assertThat(state(edition(1, EditionStatus.SIGNED, "2026-01-01", "2026-11-21")))
                .isEqualTo(AgreementState.EXPIRED);
    }

    @Test
    void anAmendmentHoldsFromItsDayOnlyWhenSigned() {
        var first = edition(1, EditionStatus.SIGNED, "2026-01-01", "2026-11-21");
        var longer = edition(2, EditionStatus.SIGNED, "2026-11-22", "2028-11-21");
        assertThat(Standing.effective(List.of(first, longer), DAY)).contains(longer);
        assertThat(Standing.effective(List.of(first, longer), DAY.minusDays(1))).contains(first);
        assertThat(state(first, longer)).isEqualTo(AgreementState.IN_FORCE);
        var waiting = edition(2, EditionStatus.SIGNING, "2026-11-22", "2028-11-21");
        assertThat(state(first, waiting)).isEqualTo(AgreementState.EXPIRED);
    }

    @Test
    void whatWasEndedDoesNotHoldFromThatDayOn() {
        var signed = List.of(edition(1, EditionStatus.SIGNED, "2026-01-01", ""));
        assertThat(Standing.of(agreement("2026-11-22"), signed, DAY, WARN)).isEqualTo(AgreementState.ENDED);
        assertThat(Standing.inForce(agreement("2026-11-22"), signed, DAY)).isEmpty();
        assertThat(Standing.inForce(agreement("2026-11-23"), signed, DAY)).isPresent();
    }
}
