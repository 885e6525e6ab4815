package org.qiao.consortium.exchange.offer;

import java.time.InstantSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.students.ConsentWithdrawn;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentLeft;
import org.qiao.consortium.students.Students.Purpose;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What becomes of an offer when its ground falls away: paused without consent, ended with the student's leaving. */
@Component
class EndOffers {

    private final OfferStore offers;
    private final Deeds deeds;
    private final InstantSource clock;

    EndOffers(OfferStore offers, Deeds deeds, InstantSource clock) {
        this.offers = offers;
        this.deeds = deeds;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.MATCHING) {
            move(withdrawn.student(), OfferStatus.PAUSED);
        }
    }

    @ApplicationModuleListener
    void on(StudentLeft left) {
        move(left.student(), OfferStatus.CLOSED);
    }

    private void move(StudentId student, OfferStatus next) {
        offers.currentOf(student).filter(it -> it.status().leadsTo(next)).ifPresent(it -> {
            var at = clock.instant();
            offers.save(it.move(next), at);
            var deed = next == OfferStatus.PAUSED
                    ? Deed.of("exchange.offer.paused", it.subject(), it.number())
                    : Deed.of("exchange.offer.ended", it.subject(), it.number());
            deeds.recordBySystem(deed.moved(it.status(), next), at);
        });
    }
}
