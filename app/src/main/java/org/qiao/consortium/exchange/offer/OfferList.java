package org.qiao.consortium.exchange.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.atlas.Occupations.OccupationView;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/** A line for every student whom the viewer keeps, with what they have said they want; on the page and in the file alike. */
@Component
class OfferList {

    private final OfferStore offers;
    private final Students students;
    private final Occupations occupations;
    private final Regions regions;
    private final Texts texts;

    OfferList(OfferStore offers, Students students, Occupations occupations, Regions regions, Texts texts) {
        this.offers = offers;
        this.students = students;
        this.occupations = occupations;
        this.regions = regions;
        this.texts = texts;
    }

    private record Entry(StudentView student, Optional<Offer> offer) {}

    Paged<OffersPage.Row> page(Viewer viewer, OfferFilter filter, Paging paging) {
        var wanted = wanted(viewer, filter).toList();
        var rows = wanted.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(this::row)
                .toList();
        return new Paged<>(rows, paging, Math.min(wanted.size(), Paging.EXACT_TOTAL + 1));
    }

    Stream<OffersPage.Row> all(Viewer viewer, OfferFilter filter) {
        return wanted(viewer, filter).map(this::row);
    }

    List<String> classes(Viewer viewer) {
        return students.visible(viewer).stream()
                .map(StudentView::className)
                .distinct()
                .toList();
    }

    String statusLabel(String status) {
        return status.equals(OfferFilter.NOTHING)
                ? texts.of("exchange.offer.nothing")
                : OfferStatus.valueOf(status).label();
    }

    private Stream<Entry> wanted(Viewer viewer, OfferFilter filter) {
        var all = students.visible(viewer);
        var current = offers.currentOf(all.stream().map(StudentView::id).toList()).stream()
                .collect(Collectors.toMap(Offer::student, it -> it));
        return all.stream()
                .filter(it -> filter.takes(it.className(), statusOf(it, current)))
                .map(it -> new Entry(it, Optional.ofNullable(current.get(it.id()))));
    }

    private static String statusOf(StudentView student, Map<StudentId, Offer> current) {
        var offer = current.get(student.id());
        return offer == null ? OfferFilter.NOTHING : offer.status().name();
    }

    private OffersPage.Row row(Entry entry) {
        var student = entry.student();
        var offer = entry.offer();
        var wishes = offer.map(Offer::wishes).orElseGet(Offer.Wishes::none);
        return new OffersPage.Row(
                student.number(),
                student.name().masked(),
                student.className(),
                wishes.occupations().stream()
                        .flatMap(it -> occupations.find(it).stream())
                        .map(OccupationView::name)
                        .collect(Collectors.joining("、")),
                wishes.regions().stream().map(regions::nameOf).collect(Collectors.joining("、")),
                wishes.payFrom()
                        .map(it -> texts.of("exchange.offer.pay", Written.yuan(it)))
                        .orElse(""),
                wishes.from().map(Written::date).orElse(""),
                offer.map(it -> it.status().label()).orElseGet(() -> texts.of("exchange.offer.nothing")),
                offer.map(Offer::status).orElse(OfferStatus.DRAFT).tone(),
                offer.filter(Offer::enteredBySchool).isPresent());
    }
}
