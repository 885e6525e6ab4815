package org.qiao.consortium.exchange.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qiao.consortium.exchange.OfferId;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredOffers implements Offers {

    private final OfferStore offers;
    private final Students students;
    private final Numbers numbers;
    private final Deeds deeds;

    StoredOffers(OfferStore offers, Students students, Numbers numbers, Deeds deeds) {
        this.offers = offers;
        this.students = students;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    @Override
    public Optional<OfferView> find(OfferId offer) {
        return offers.find(offer).filter(it -> it.wishes().from().isPresent()).map(Offer::toView);
    }

    @Override
    public Optional<OfferView> openOf(StudentId student) {
        return offers.openOf(List.of(student)).stream().findFirst().map(Offer::toView);
    }

    @Override
    public Map<StudentId, OfferView> openOf(Collection<StudentId> students) {
        return offers.openOf(students).stream()
                .map(Offer::toView)
                .collect(Collectors.toMap(OfferView::student, it -> it));
    }

    @Override
    public List<OfferView> open(ConsortiumId consortium, LocalDate on) {
        var consenting = students.consenting(Students.Purpose.MATCHING, on).stream()
                .map(StudentView::id)
                .collect(Collectors.toSet());
        return offers.openIn(consortium).stream()
                .filter(it -> consenting.contains(it.student()))
                .map(Offer::toView)
                .toList();
    }

    @Override
    @Transactional
    public int enter(ConsortiumId consortium, List<Wish> wishes, Actor by, Instant at) {
        var taken = new HashSet<>(
                offers.withOffer(wishes.stream().map(Wish::student).toList()));
        var fresh = wishes.stream().filter(it -> taken.add(it.student())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        var next = numbers.next("YX", BusinessTime.dateOf(at).getYear(), fresh.size());
        var made = IntStream.range(0, fresh.size())
                .mapToObj(it -> offer(consortium, fresh.get(it), next.get(it), at))
                .toList();
        offers.addAll(made, at);
        deeds.recordAll(
                made.stream()
                        .map(it -> Deed.of("exchange.offer.entered-by-school", it.subject(), it.number()))
                        .toList(),
                by,
                at);
        return made.size();
    }

    private static Offer offer(ConsortiumId consortium, Wish wish, String number, Instant at) {
        return new Offer(
                new OfferId(Uuid7.at(at)),
                number,
                consortium,
                wish.student(),
                OfferStatus.OPEN,
                new Offer.Wishes(
                        wish.occupations(),
                        wish.regions(),
                        wish.payFrom(),
                        Optional.of(wish.from()),
                        wish.contracts(),
                        wish.text()),
                true,
                true,
                0);
    }
}
