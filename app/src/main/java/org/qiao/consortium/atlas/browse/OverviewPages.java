package org.qiao.consortium.atlas.browse;

import static org.qiao.consortium.atlas.db.Tables.CHAIN;
import static org.qiao.consortium.atlas.db.Tables.SCHEME;

import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.atlas.major.MajorCatalogue;
import org.qiao.consortium.platform.codes.Industries;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 产业与职业图谱 — what there is to look up, and from which documents. */
@Controller
@OpenToEveryone
class OverviewPages {

    private final Frames frames;
    private final Texts texts;
    private final Classification classification;
    private final MajorCatalogue majors;
    private final Industries industries;
    private final Regions regions;
    private final DSLContext sql;

    OverviewPages(
            Frames frames,
            Texts texts,
            Classification classification,
            MajorCatalogue majors,
            Industries industries,
            Regions regions,
            DSLContext sql) {
        this.frames = frames;
        this.texts = texts;
        this.classification = classification;
        this.majors = majors;
        this.industries = industries;
        this.regions = regions;
        this.sql = sql;
    }

    @GetMapping("/atlas")
    ModelAndView show(Viewer viewer) {
        var trades =
                classification.all().stream().mapToInt(it -> it.trades().size()).sum();
        var lists = List.of(
                list("occupations", OccupationPages.URL, classification.all().size(), trades),
                list("majors", MajorPages.URL, majors.all().size(), 0),
                list("industries", "/atlas/industries", industries.list().size(), 0),
                list("regions", "/atlas/regions", regions.list().size(), 0),
                list("levels", "/atlas/levels", 0, 0));
        return Views.page(
                "atlas/browse/overview",
                new OverviewPage(
                        frames.of(viewer, texts.of("atlas.title")),
                        lists,
                        sql.fetchCount(SCHEME, SCHEME.RETIRED.isFalse()),
                        sql.fetchCount(CHAIN, CHAIN.RETIRED.isFalse())));
    }

    private OverviewPage.CatalogueLine list(String name, String url, int count, int more) {
        return new OverviewPage.CatalogueLine(
                texts.of("atlas." + name + ".title"),
                url,
                texts.of("atlas." + name + ".holds", count, more),
                Source.of(name).document());
    }
}
