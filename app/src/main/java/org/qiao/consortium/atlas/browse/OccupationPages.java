package org.qiao.consortium.atlas.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.atlas.classification.Occupation.Verification;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.search.NameIndex.Found;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.shared.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 职业与工种 — by classes from 大类 to 细类, and by code, name, trade or pinyin initials. */
@Controller
@OpenToEveryone
class OccupationPages {

    static final String URL = "/atlas/occupations";

    private final Frames frames;
    private final Texts texts;
    private final Classification classification;
    private final CatalogueLists lists;

    OccupationPages(Frames frames, Texts texts, Classification classification, CatalogueLists lists) {
        this.frames = frames;
        this.texts = texts;
        this.classification = classification;
        this.lists = lists;
    }

    /**
     * @param under code of a 大类, 中类 or 小类
     * @param mark digital, green, added or unconfirmed
     */
    @GetMapping(URL)
    ModelAndView list(
            Viewer viewer,
            HttpServletRequest request,
            Paging paging,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String mark) {
        var url = PageUrl.of(URL, request.getParameterMap());
        var found = find(q, under, mark);
        var listing = Listing.of(found, paging, url);
        var frame = frames.of(viewer, texts.of("atlas.occupations.title"), AtlasNavigation.root(texts));
        return Views.page(
                "atlas/browse/occupations",
                new OccupationsPage(
                        frame,
                        q,
                        under,
                        mark,
                        TreeNode.placeOf(
                                classification.tree(), under, "OCCUPATION", this::countWithin, url.without("q")),
                        listing.rows().stream().map(this::row).toList(),
                        listing.pager(),
                        chips(url, q, under, mark),
                        List.of(Source.of("occupations"), Source.of("trades"))));
    }

    /** Exactly what the list shows with the same conditions. */
    @GetMapping(URL + "/export")
    ResponseEntity<byte[]> export(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String format) {
        var conditions = chips(PageUrl.of(URL), q, under, mark);
        var columns = List.<ExportColumn<Occupation>>of(
                lists.column("code", 14, Occupation::code),
                lists.column("name", 30, Occupation::name),
                lists.column("path", 50, it -> String.join(" › ", classification.namesAbove(it))),
                lists.column("trades", 50, it -> String.join("、", it.tradeNames())),
                lists.column(
                        "marks",
                        20,
                        it -> OccupationMark.of(it, texts).stream()
                                .map(OccupationMark::label)
                                .collect(Collectors.joining("、"))));
        var rows = find(q, under, mark).stream().map(Found::thing);
        var title = texts.of("atlas.occupations.title");
        return lists.download(title, conditions, columns, rows, format, viewer);
    }

    private List<Found<Occupation>> find(String q, String under, String mark) {
        return found(q).stream()
                .filter(it -> it.thing().code().startsWith(under))
                .filter(it -> isMarked(it.thing(), mark))
                .toList();
    }

    private List<Found<Occupation>> found(String words) {
        return words.isBlank()
                ? classification.all().stream()
                        .map(it -> new Found<>(it, it.name()))
                        .toList()
                : classification.search(words, classification.all().size());
    }

    private static boolean isMarked(Occupation it, String mark) {
        return switch (mark) {
            case "digital" -> it.digital();
            case "green" -> it.green();
            case "added" -> !it.edition().equals("2022");
            case "unconfirmed" -> it.verification() == Verification.DRAFT_ONLY;
            default -> true;
        };
    }

    private int countWithin(String code) {
        return classification.within(code).size();
    }

    private OccupationsPage.Row row(Found<Occupation> found) {
        var it = found.thing();
        return new OccupationsPage.Row(
                it.code(),
                it.name(),
                found.by().equals(it.name()) ? "" : found.by(),
                String.join(" › ", classification.namesAbove(it).subList(1, 3)),
                it.trades().size(),
                OccupationMark.of(it, texts));
    }

    private List<Chip> chips(PageUrl url, String q, String under, String mark) {
        return lists.conditions(url)
                .with("q", q, "atlas.chip.words", q)
                .with("under", under, "atlas.chip.under", classification.tree().nameOf(under))
                .with("mark", mark, "atlas.mark." + mark, "")
                .chips();
    }

    static Crumb crumb(Texts texts) {
        return new Crumb(texts.of("atlas.occupations.title"), URL);
    }
}
