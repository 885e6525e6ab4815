package org.qiao.consortium.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.students.StudentId;

/**
 * What a student looks for, as matching needs it.
 *
 * @param number {@code YX-2026-000123}
 * @param occupations the dearest first; at least one once it is open
 * @param regions county or township codes, the dearest first; empty means anywhere
 * @param payFrom at least, yuan a month; empty when left open
 * @param from first day on which work can begin
 * @param contracts kinds that are acceptable; empty means any
 * @param recommended whether proposals may be computed for the student; a person may turn them off and still look around
 */
public record OfferView(
        OfferId id,
        String number,
        StudentId student,
        List<OccupationCode> occupations,
        List<String> regions,
        Optional<BigDecimal> payFrom,
        LocalDate from,
        Set<ContractKind> contracts,
        String text,
        boolean recommended) {}
