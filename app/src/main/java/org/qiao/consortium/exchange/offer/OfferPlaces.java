package org.qiao.consortium.exchange.offer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/** Where a student finds the own offer, in the left column and as a to-do while there is none; and a school all of them. */
@Component
class OfferPlaces implements Navigation, WorkbenchPart {

    private static final String URL = "/exchange/offers/mine";

    private final OfferStore offers;
    private final Students students;
    private final Texts texts;

    OfferPlaces(OfferStore offers, Students students, Texts texts) {
        this.offers = offers;
        this.students = students;
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(Group.EXCHANGE, 20, texts.of("exchange.offer.title"), URL, EnumSet.of(Role.STUDENT), true),
                new Place(
                        Group.EXCHANGE,
                        20,
                        texts.of("exchange.offer.list-title"),
                        "/exchange/offers",
                        EnumSet.of(Role.SCHOOL_CLERK, Role.CLASS_TEACHER),
                        false));
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        var without = viewer.is(Role.STUDENT)
                && students.ofPerson(viewer.person())
                        .filter(it -> students.hasConsented(it.id(), Students.Purpose.MATCHING, today))
                        .filter(it -> offers.currentOf(it.id()).isEmpty())
                        .isPresent();
        return without ? List.of(new Todo(texts.of("exchange.offer.todo"), URL, "", Tone.ACTIVE)) : List.of();
    }
}
