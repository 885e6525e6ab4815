package org.qiao.consortium.exchange.offer;

import java.time.Instant;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.students.StudentView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 暂停、恢复、关闭推荐 — the switches on an offer, at any time and without a reason. */
@Component
@Transactional
class SwitchOffer {

    private final OfferStore offers;
    private final Deeds deeds;

    SwitchOffer(OfferStore offers, Deeds deeds) {
        this.offers = offers;
        this.deeds = deeds;
    }

    void pause(StudentView student, Viewer by, Instant at) {
        move(student, OfferStatus.PAUSED, by, at);
    }

    void resume(StudentView student, Viewer by, Instant at) {
        move(student, OfferStatus.OPEN, by, at);
    }

    private void move(StudentView student, OfferStatus to, Viewer by, Instant at) {
        var before = current(student);
        var after = before.move(to);
        offers.save(after, at);
        var deed = to == OfferStatus.OPEN
                ? Deed.of("exchange.offer.resumed", after.subject(), after.number())
                : Deed.of("exchange.offer.paused", after.subject(), after.number());
        deeds.record(deed.moved(before.status(), to), by.actor(), at);
    }

    /** @param on whether the student wants to be proposed, and to be proposed to */
    void recommend(StudentView student, boolean on, Viewer by, Instant at) {
        var offer = current(student).recommended(on);
        offers.save(offer, at);
        var deed = on
                ? Deed.of("exchange.offer.recommendations-on", offer.subject(), offer.number())
                : Deed.of("exchange.offer.recommendations-off", offer.subject(), offer.number());
        deeds.record(deed, by.actor(), at);
    }

    private Offer current(StudentView student) {
        return offers.currentOf(student.id()).orElseThrow(() -> new NotFound(Offer.KIND, student.number()));
    }
}
