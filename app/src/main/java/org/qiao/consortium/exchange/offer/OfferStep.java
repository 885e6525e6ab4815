package org.qiao.consortium.exchange.offer;

import java.util.Collection;
import java.util.Set;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentStep;
import org.springframework.stereotype.Component;

/** Tells the school's boards who has said what they look for. */
@Component
class OfferStep implements StudentStep {

    private final OfferStore offers;

    OfferStep(OfferStore offers) {
        this.offers = offers;
    }

    @Override
    public Kind kind() {
        return Kind.WISHES;
    }

    @Override
    public Set<StudentId> reached(Collection<StudentId> students) {
        return Set.copyOf(offers.withOffer(students));
    }
}
