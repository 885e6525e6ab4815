package org.qiao.consortium.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.students.StudentId;

/** 求职意向 — what students look for. */
public interface Offers {

    Optional<OfferView> find(OfferId offer);

    /** The student's offer when it is open, whatever was consented. */
    Optional<OfferView> openOf(StudentId student);

    Map<StudentId, OfferView> openOf(Collection<StudentId> students);

    /** Open offers of students whose consent to matching stands on that day; those without recommendations too. */
    List<OfferView> open(ConsortiumId consortium, LocalDate on);

    /** What a student wishes; shapes as in {@link OfferView}. */
    record Wish(
            StudentId student,
            List<OccupationCode> occupations,
            List<String> regions,
            Optional<BigDecimal> payFrom,
            LocalDate from,
            Set<ContractKind> contracts,
            String text) {}

    /**
     * Opens an offer for each, typed in by the school from paper forms (代录); who has one already is left alone.
     *
     * @return number of offers made
     */
    int enter(ConsortiumId consortium, List<Wish> wishes, Actor by, Instant at);
}
