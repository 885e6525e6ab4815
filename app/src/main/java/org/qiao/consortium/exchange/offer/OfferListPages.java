package org.qiao.consortium.exchange.offer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.atlas.Occupations.OccupationView;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Offers of the students that one keeps; those who have said nothing yet stand in it too, so that one can type it in. */
@Controller
@OpenTo({Role.SCHOOL_CLERK, Role.CLASS_TEACHER})
class OfferListPages {

    private static final String NOTHING = "NONE";

    private final OfferStore offers;
    private final Students students;
    private final Occupations occupations;
    private final Regions regions;
    private final Frames frames;
    private final Texts texts;

    OfferListPages(
            OfferStore offers,
            Students students,
            Occupations occupations,
            Regions regions,
            Frames frames,
            Texts texts) {
        this.offers = offers;
        this.students = students;
        this.occupations = occupations;
        this.regions = regions;
        this.frames = frames;
        this.texts = texts;
    }

    @GetMapping("/exchange/offers")
    ModelAndView list(
            @RequestParam(defaultValue = "") String schoolClass,
            @RequestParam(defaultValue = "") String status,
            Paging paging,
            HttpServletRequest request,
            Viewer viewer) {
        var all = students.visible(viewer);
        var current = offers.currentOf(all.stream().map(StudentView::id).toList()).stream()
                .collect(Collectors.toMap(Offer::student, it -> it));
        var wanted = all.stream()
                .filter(it -> schoolClass.isEmpty() || it.className().equals(schoolClass))
                .filter(it -> status.isEmpty() || statusOf(it, current).equals(status))
                .toList();
        var rows = wanted.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(it -> row(it, Optional.ofNullable(current.get(it.id()))))
                .toList();
        var url = PageUrl.of("/exchange/offers", request.getParameterMap());
        return Views.page(
                "exchange/offer/list",
                new OffersPage(
                        frames.of(viewer, texts.of("exchange.offer.list-title")),
                        url,
                        Pager.of(url, new Paged<>(rows, paging, Math.min(wanted.size(), Paging.EXACT_TOTAL + 1))),
                        rows,
                        all.stream()
                                .map(StudentView::className)
                                .distinct()
                                .map(it -> Choice.of(it, it))
                                .toList(),
                        statuses(),
                        schoolClass,
                        status,
                        viewer.is(Role.SCHOOL_CLERK)));
    }

    private static String statusOf(StudentView student, Map<StudentId, Offer> current) {
        var offer = current.get(student.id());
        return offer == null ? NOTHING : offer.status().name();
    }

    private List<Choice> statuses() {
        return Stream.concat(
                        Arrays.stream(OfferStatus.values())
                                .filter(it -> it != OfferStatus.CLOSED)
                                .map(it -> Choice.of(it.name(), it.label())),
                        Stream.of(Choice.of(NOTHING, texts.of("exchange.offer.nothing"))))
                .toList();
    }

    private OffersPage.Row row(StudentView student, Optional<Offer> offer) {
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
