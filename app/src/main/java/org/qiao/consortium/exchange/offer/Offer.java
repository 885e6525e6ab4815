package org.qiao.consortium.exchange.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.OfferId;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.StudentId;

/** 求职意向 of one student; one at a time. */
record Offer(
        OfferId id,
        String number,
        ConsortiumId consortium,
        StudentId student,
        OfferStatus status,
        Wishes wishes,
        boolean recommended,
        boolean enteredBySchool,
        int version) {

    static final String KIND = "exchange.offer";

    /** What is wished; shapes as in {@link OfferView}. */
    record Wishes(
            List<OccupationCode> occupations,
            List<String> regions,
            Optional<BigDecimal> payFrom,
            Optional<LocalDate> from,
            Set<ContractKind> contracts,
            String text) {

        static Wishes none() {
            return new Wishes(List.of(), List.of(), Optional.empty(), Optional.empty(), Set.of(), "");
        }
    }

    SubjectRef subject() {
        return subject(id.value());
    }

    static SubjectRef subject(UUID id) {
        return new SubjectRef(KIND, id);
    }

    Offer wishing(Wishes next, boolean bySchool) {
        return new Offer(id, number, consortium, student, status, next, recommended, bySchool, version);
    }

    Offer recommended(boolean on) {
        return new Offer(id, number, consortium, student, status, wishes, on, enteredBySchool, version);
    }

    /** @throws Refused when the life cycle does not lead there from here */
    Offer move(OfferStatus next) {
        if (!status.leadsTo(next)) {
            throw new Refused(List.of(Refusal.of(OfferError.NOT_NOW, "", status.label(), next.label())));
        }
        return new Offer(id, number, consortium, student, next, wishes, recommended, enteredBySchool, version);
    }

    /** @throws IllegalStateException when it was never open and so has no first day */
    OfferView toView() {
        return new OfferView(
                id,
                number,
                student,
                wishes.occupations(),
                wishes.regions(),
                wishes.payFrom(),
                wishes.from().orElseThrow(IllegalStateException::new),
                wishes.contracts(),
                wishes.text(),
                recommended);
    }
}
