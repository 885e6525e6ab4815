package org.qiao.consortium.governance.council.pages;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.PLATFORM_ADMIN;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.council.SeatOffice;
import org.qiao.consortium.governance.council.SeatQueries;
import org.qiao.consortium.governance.council.SeatRow;
import org.qiao.consortium.governance.council.SetUpBody;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 组织架构 — the chart and one body; open to everybody who works in the consortium. */
@Controller
@OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER, PLATFORM_ADMIN})
class BodyPages {

    private final Composition composition;
    private final SetUpBody bodies;
    private final SeatQueries seats;
    private final OrganizationNames units;
    private final Deeds deeds;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    BodyPages(
            Composition composition,
            SetUpBody bodies,
            SeatQueries seats,
            OrganizationNames units,
            Deeds deeds,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.composition = composition;
        this.bodies = bodies;
        this.seats = seats;
        this.units = units;
        this.deeds = deeds;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/council")
    ModelAndView chart(Viewer viewer) {
        var all = composition.standing(viewer);
        var sitting = seats.all(viewer).stream().collect(Collectors.groupingBy(SeatRow::bodyNumber));
        var tops = all.stream()
                .filter(it -> it.terms().parent().isEmpty())
                .sorted(Comparator.comparing(it -> it.terms().kind()))
                .toList();
        var today = today();
        return Views.page(
                "governance/council/chart",
                new ChartPage(
                        frames.of(viewer, texts.of("governance.council.title")),
                        tops.stream()
                                .filter(it -> !it.terms().kind().isBeside())
                                .map(it -> node(it, all, sitting, today))
                                .toList(),
                        tops.stream()
                                .filter(it -> it.terms().kind().isBeside())
                                .map(it -> node(it, all, sitting, today))
                                .toList(),
                        problems.of(composition.ofWhole(viewer)).lines(),
                        viewer.is(SECRETARIAT),
                        !viewer.is(CLASS_TEACHER, PLATFORM_ADMIN)));
    }

    private ChartPage.Node node(Body body, List<Body> all, Map<String, List<SeatRow>> sitting, LocalDate today) {
        var mine = sitting.getOrDefault(body.number(), List.of());
        var filled = mine.stream().filter(it -> !it.holder().isEmpty()).toList();
        return new ChartPage.Node(
                body.number(),
                body.terms().name(),
                body.terms().kind().label(),
                body.terms().topic(),
                filled.stream()
                        .filter(it -> it.office() == SeatOffice.CHAIR || it.office() == SeatOffice.SECRETARY_GENERAL)
                        .map(it -> it.called() + " " + it.holder())
                        .findFirst()
                        .orElse(""),
                filled.size(),
                mine.size(),
                composition.ofOne(body, mine, today).size(),
                body.terms().example(),
                all.stream()
                        .filter(it ->
                                it.terms().parent().filter(body.id()::equals).isPresent())
                        .sorted(Comparator.comparing(it -> it.terms().kind()))
                        .map(it -> node(it, all, sitting, today))
                        .toList());
    }

    @GetMapping("/bodies/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var body = bodies.get(viewer, number);
        var itsSeats = seats.of(viewer, body.id());
        var today = today();
        return Views.page(
                "governance/council/show",
                new BodyPage(
                        frames.of(
                                viewer,
                                body.terms().name(),
                                new Crumb(texts.of("governance.council.title"), "/council")),
                        body,
                        facts(body, viewer),
                        way(body),
                        problems.of(warnings(body, itsSeats, viewer, today)).lines(),
                        itsSeats,
                        below(body, viewer),
                        deeds.trail(body.subject()),
                        viewer.is(SECRETARIAT) && !body.isEnded(),
                        today,
                        composition.warningDays(today)));
    }

    private List<Refusal> warnings(Body body, List<SeatRow> itsSeats, Viewer viewer, LocalDate today) {
        var overdue = Optional.ofNullable(composition.overdue(viewer, today).get(body.number()));
        return Stream.concat(overdue.stream(), composition.ofOne(body, itsSeats, today).stream())
                .toList();
    }

    private List<BodyPage.Below> below(Body body, Viewer viewer) {
        return composition.standing(viewer).stream()
                .filter(it -> it.terms().parent().filter(body.id()::equals).isPresent())
                .map(it ->
                        new BodyPage.Below(it.terms().name(), it.terms().kind().label(), "/bodies/" + it.number()))
                .toList();
    }

    private List<Fact> facts(Body body, Viewer viewer) {
        var it = body.terms();
        var parent = it.parent()
                .flatMap(id -> composition.standing(viewer).stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst());
        return Stream.of(
                        fact("number", body.number()),
                        fact("kind", it.kind().label()),
                        new Fact(
                                texts.of("governance.council.fact.parent"),
                                parent.map(above -> above.terms().name()).orElse(""),
                                parent.map(above -> "/bodies/" + above.number()).orElse("")),
                        fact("topic", it.topic()),
                        fact("home-unit", it.homeUnit().map(units::nameOf).orElse("")),
                        fact("founded", Written.date(it.foundedOn())))
                .filter(known -> !known.value().isEmpty())
                .toList();
    }

    private List<Fact> way(Body body) {
        var it = body.terms().way();
        if (it.decides() != Decides.VOTE) {
            return List.of(
                    fact(
                            "decides",
                            texts.of("governance.council.way." + it.decides().name())),
                    fact("interval", interval(it.intervalMonths())));
        }
        return List.of(
                fact("decides", texts.of("governance.council.way.VOTE")),
                fact("quorum", texts.of("governance.council.quorum", it.quorum().label())),
                fact(
                        "majority",
                        texts.of(
                                "governance.council.majority",
                                it.majorityOf().label(),
                                it.majority().label())),
                fact("interval", interval(it.intervalMonths())),
                fact("basis", it.basis()));
    }

    private String interval(int months) {
        return months == 0 ? "" : texts.of("governance.council.interval", months);
    }

    private Fact fact(String key, String value) {
        return Fact.of(texts.of("governance.council.fact." + key), value);
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }
}
