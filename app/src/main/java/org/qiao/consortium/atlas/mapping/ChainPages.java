package org.qiao.consortium.atlas.mapping;

import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.qiao.consortium.atlas.chain.Scheme;
import org.qiao.consortium.atlas.chain.SchemeQueries;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.codes.Industries;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.ChartData.Point;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 方案 and 产业链 — each with its flows down to the majors. */
@Controller
@OpenToEveryone
class ChainPages {

    private final Frames frames;
    private final Texts texts;
    private final SchemeQueries schemes;
    private final MappingQueries mappings;
    private final Industries industries;
    private final Deeds deeds;
    private final InstantSource clock;

    ChainPages(
            Frames frames,
            Texts texts,
            SchemeQueries schemes,
            MappingQueries mappings,
            Industries industries,
            Deeds deeds,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.schemes = schemes;
        this.mappings = mappings;
        this.industries = industries;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping("/atlas/schemes/{code}")
    ModelAndView scheme(Viewer viewer, @PathVariable String code) {
        var scheme = schemes.find(code).orElseThrow(() -> new NotFound("atlas.scheme", code));
        var frame = frames.of(viewer, scheme.name(), root(), list());
        return Views.page(
                "atlas/mapping/scheme",
                new SchemePage(
                        frame,
                        scheme,
                        scheme.isValid(BusinessTime.dateOf(clock.instant())),
                        categoryFlows(scheme),
                        mayEdit(viewer),
                        trail(viewer, "atlas.scheme", scheme.id())));
    }

    private ChartData categoryFlows(Scheme scheme) {
        var rows = mappings.categoryFlows(scheme.code()).stream()
                .map(it -> new ChartData.Row(
                        it.chain(),
                        scheme.url() + "/chains/" + it.chainCode(),
                        it.category(),
                        List.of(Point.of(it.mappings(), scheme.url() + "/chains/" + it.chainCode()))))
                .toList();
        return ChartData.flows(
                texts.of("atlas.category-flows.title"),
                texts.of("atlas.category-flows.unit"),
                texts.of("atlas.category-flows.from"),
                texts.of("atlas.category-flows.to"),
                texts.of("atlas.category-flows.value"),
                rows);
    }

    @GetMapping("/atlas/schemes/{scheme}/chains/{code}")
    ModelAndView chain(Viewer viewer, @PathVariable String scheme, @PathVariable String code) {
        var chain = schemes.chain(scheme, code).orElseThrow(() -> new NotFound("atlas.chain", code));
        var lines = mappings.of(chain.id());
        var frame = frames.of(
                viewer, chain.name(), root(), list(), new Crumb(chain.schemeName(), "/atlas/schemes/" + scheme));
        var names = chain.industries().stream()
                .map(it -> it + " " + industries.nameOf(it))
                .toList();
        return Views.page(
                "atlas/mapping/chain",
                new ChainPage(
                        frame,
                        chain,
                        names,
                        lines,
                        Flows.of(chain, lines, texts),
                        mayEdit(viewer),
                        trail(viewer, "atlas.chain", chain.id())));
    }

    /** Names of people are for those who are signed in. */
    private List<DeedLine> trail(Viewer viewer, String kind, UUID id) {
        return viewer.isSignedIn() ? deeds.trail(new SubjectRef(kind, id)) : List.of();
    }

    static boolean mayEdit(Viewer viewer) {
        return viewer.is(SECRETARIAT, DEPARTMENT);
    }

    private Crumb root() {
        return new Crumb(texts.of("atlas.title"), "/atlas");
    }

    private Crumb list() {
        return new Crumb(texts.of("atlas.schemes.title"), "/atlas/schemes");
    }
}
