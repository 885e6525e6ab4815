package org.qiao.consortium.atlas.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.browse.OccupationPage.MajorLine;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.atlas.major.MajorCatalogue;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 职业 — one of them with all that hangs on it. */
@Controller
@OpenToEveryone
class OccupationShowPages {

    private final Frames frames;
    private final Texts texts;
    private final Classification classification;
    private final MajorCatalogue majors;
    private final HangingOn hangingOn;

    OccupationShowPages(
            Frames frames, Texts texts, Classification classification, MajorCatalogue majors, HangingOn hangingOn) {
        this.frames = frames;
        this.texts = texts;
        this.classification = classification;
        this.majors = majors;
        this.hangingOn = hangingOn;
    }

    @GetMapping(OccupationPages.URL + "/{code}")
    ModelAndView show(Viewer viewer, @PathVariable String code) {
        var it = classification.find(code).orElseThrow(() -> new NotFound("atlas.occupation", code));
        var frame = frames.of(viewer, it.name(), AtlasNavigation.root(texts), OccupationPages.crumb(texts));
        var path = TreeNode.placeOf(
                        classification.tree(),
                        it.group(),
                        "OCCUPATION",
                        group -> classification.within(group).size(),
                        PageUrl.of(OccupationPages.URL))
                .path();
        return Views.page(
                "atlas/browse/occupation",
                new OccupationPage(
                        frame,
                        it,
                        path,
                        OccupationMark.of(it, texts),
                        majorsOf(it),
                        hangingOn.chainsOfOccupation(code),
                        hangingOn.shortages(code),
                        classification.within(it.group()).stream()
                                .filter(other -> !other.code().equals(code))
                                .toList(),
                        List.of(Source.of("occupations"), Source.of("trades"), Source.of("major_occupations"))));
    }

    /** Those that name the occupation first, then those that name its 小类 or 中类. */
    private List<MajorLine> majorsOf(Occupation occupation) {
        var lines = new ArrayList<MajorLine>();
        var path = classification.tree().pathTo(occupation.code());
        Stream.of(
                        occupation.code(),
                        occupation.group(),
                        path.get(path.size() - 3).code())
                .distinct()
                .forEach(code ->
                        majors.aimingAt(code).stream().map(it -> line(it, code)).forEach(lines::add));
        return lines;
    }

    private MajorLine line(Major major, String code) {
        var match = major.aims().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .match();
        return new MajorLine(
                major.code(),
                major.name(),
                major.level().label(),
                major.className(),
                texts.of("atlas.match." + (code.length() == 10 ? match.name() : "GROUP")),
                major.posts());
    }
}
