package org.qiao.consortium.atlas.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.atlas.major.Level;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.atlas.major.MajorCatalogue;
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
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 专业目录 — by level, 专业大类 and 专业类, and by code, name or pinyin initials; each with all that hangs on it. */
@Controller
@OpenToEveryone
class MajorPages {

    static final String URL = "/atlas/majors";

    private final Frames frames;
    private final Texts texts;
    private final MajorCatalogue majors;
    private final HangingOn hangingOn;
    private final CatalogueLists lists;

    MajorPages(Frames frames, Texts texts, MajorCatalogue majors, HangingOn hangingOn, CatalogueLists lists) {
        this.frames = frames;
        this.texts = texts;
        this.majors = majors;
        this.hangingOn = hangingOn;
        this.lists = lists;
    }

    /**
     * @param under name of a {@link Level}, or code of a 专业大类 or 专业类
     * @param mark controlled (K) or added
     */
    @GetMapping(URL)
    ModelAndView list(
            Viewer viewer,
            HttpServletRequest request,
            Paging paging,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String mark) {
        var url = PageUrl.of(URL, request.getParameterMap());
        var found = find(q, level, under, mark);
        var listing = Listing.of(found, paging, url);
        return Views.page(
                "atlas/browse/majors",
                new MajorsPage(
                        frames.of(viewer, texts.of("atlas.majors.title"), AtlasNavigation.root(texts)),
                        q,
                        level,
                        under,
                        mark,
                        TreeNode.placeOf(majors.tree(), under, "MAJOR", this::countWithin, url.without("q")),
                        listing.rows(),
                        listing.pager(),
                        chips(url, q, level, under, mark),
                        List.of(Source.of("majors"))));
    }

    /** Exactly what the list shows with the same conditions. */
    @GetMapping(URL + "/export")
    ResponseEntity<byte[]> export(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String format) {
        var conditions = chips(PageUrl.of(URL), q, level, under, mark);
        var columns = List.<ExportColumn<Major>>of(
                lists.column("code", 12, Major::code),
                lists.column("name", 30, Major::name),
                lists.column("level", 12, it -> it.level().label()),
                lists.column("category", 24, Major::categoryName),
                lists.column("class", 24, Major::className),
                lists.column("years", 12, Major::years),
                lists.column("edition", 24, Major::edition));
        var rows = find(q, level, under, mark).stream();
        var title = texts.of("atlas.majors.title");
        return lists.download(title, conditions, columns, rows, format, viewer);
    }

    private List<Major> find(String q, String level, String under, String mark) {
        return found(q).stream()
                .filter(it -> level.isEmpty() || it.level().name().equals(level))
                .filter(it -> under.isEmpty() || majors.tree().isWithin(it.code(), under))
                .filter(it -> isMarked(it, mark))
                .toList();
    }

    private List<Major> found(String words) {
        return words.isBlank()
                ? List.copyOf(majors.all())
                : majors.search(words, majors.all().size()).stream()
                        .map(Found::thing)
                        .toList();
    }

    private static boolean isMarked(Major it, String mark) {
        return switch (mark) {
            case "controlled" -> it.stateControlled();
            case "added" -> !it.edition().equals("2021");
            default -> true;
        };
    }

    private int countWithin(String code) {
        return (int) majors.all().stream()
                .filter(it -> it.level().name().equals(code)
                        || it.category().equals(code)
                        || it.classCode().equals(code))
                .count();
    }

    private List<Chip> chips(PageUrl url, String q, String level, String under, String mark) {
        return lists.conditions(url)
                .with("q", q, "atlas.chip.words", q)
                .with("level", level, "atlas.chip.level", majors.tree().nameOf(level))
                .with("under", under, "atlas.chip.under", majors.tree().nameOf(under))
                .with("mark", mark, "atlas.mark." + mark, "")
                .chips();
    }

    @GetMapping(URL + "/{code}")
    ModelAndView show(Viewer viewer, @PathVariable String code) {
        var it = majors.find(code).orElseThrow(() -> new NotFound("atlas.major", code));
        var frame = frames.of(
                viewer, it.name(), AtlasNavigation.root(texts), new Crumb(texts.of("atlas.majors.title"), URL));
        return Views.page(
                "atlas/browse/major",
                new MajorPage(
                        frame,
                        it,
                        it.occupations().stream().map(this::aim).toList(),
                        majors.leadingOnTo(code),
                        it.onward().stream()
                                .filter(next -> majors.find(next.code()).isPresent())
                                .map(Major.Onward::code)
                                .toList(),
                        hangingOn.chainsOfMajor(code),
                        majors.ofClass(it.classCode()).stream()
                                .filter(other -> !other.code().equals(code))
                                .toList(),
                        List.of(Source.of("majors"), Source.of("major_occupations"), Source.of("articulations"))));
    }

    private MajorPage.AimLine aim(Major.Aim aim) {
        var code = aim.code();
        var url = code.isEmpty()
                ? ""
                : code.length() == 10 ? OccupationPages.URL + "/" + code : OccupationPages.URL + "?under=" + code;
        return new MajorPage.AimLine(
                aim.text(), code, url, texts.of("atlas.match." + aim.match().name()));
    }
}
