package org.qiao.consortium.exchange.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.qiao.consortium.exchange.OfferId;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 保存并公开求职意向 — by the student, or by the school for the student; opens it, and keeps it open when it was. */
@Component
@Transactional
class SaveOffer {

    private final OfferStore offers;
    private final Students students;
    private final Numbers numbers;
    private final Deeds deeds;

    SaveOffer(OfferStore offers, Students students, Numbers numbers, Deeds deeds) {
        this.offers = offers;
        this.students = students;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    void save(StudentView student, Offer.Wishes wishes, Viewer by, Instant at) {
        var today = BusinessTime.dateOf(at);
        Refused.ifAny(Rule.refusals(OfferRules.OPENING, opening(student, wishes, today)));
        var bySchool = !by.is(Role.STUDENT);
        var current = offers.currentOf(student.id());
        if (current.isEmpty()) {
            var offer = new Offer(
                    new OfferId(Uuid7.at(at)),
                    numbers.next("YX", today.getYear()),
                    by.consortium(),
                    student.id(),
                    OfferStatus.OPEN,
                    wishes,
                    true,
                    bySchool,
                    0);
            offers.addAll(List.of(offer), at);
            deeds.record(Deed.of("exchange.offer.opened", offer.subject(), offer.number()), by.actor(), at);
            return;
        }
        var before = current.get();
        var changed = before.wishing(wishes, bySchool);
        var open = before.status() == OfferStatus.OPEN ? changed : changed.move(OfferStatus.OPEN);
        offers.save(open, at);
        deeds.record(
                Deed.of("exchange.offer.changed", open.subject(), open.number()).moved(before.status(), open.status()),
                by.actor(),
                at);
    }

    private OfferRules.Opening opening(StudentView student, Offer.Wishes wishes, LocalDate today) {
        var start = wishes.from().filter(it -> it.isAfter(today)).orElse(today);
        return new OfferRules.Opening(
                wishes,
                students.hasConsented(student.id(), Students.Purpose.MATCHING, today),
                Period.between(student.bornOn(), start).getYears(),
                today);
    }
}
