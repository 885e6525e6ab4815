package org.qiao.consortium.atlas.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
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
    private final ListExport exports;
    private final InstantSource clock;

    MajorPages(
            Frames frames,
            Texts texts,
            MajorCatalogue majors,
            HangingOn hangingOn,
            ListExport exports,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.majors = majors;
        this.hangingOn = hangingOn;
        this.exports = exports;
        this.clock = clock;
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
        var conditions = chips(PageUrl.of(URL), q, level, under, mark).stream()
                .map(Chip::label)
                .collect(Collectors.joining("；"));
        var columns = List.of(
                column("code", 12, Major::code),
                column("name", 30, Major::name),
                column("level", 12, it -> it.level().label()),
                column("category", 24, Major::categoryName),
                column("class", 24, Major::className),
                column("years", 12, Major::years),
                column("edition", 24, Major::edition));
        var rows = find(q, level, under, mark).iterator();
        var title = texts.of("atlas.majors.title");
        return exports.download(
                new Export<>(title, conditions, clock.instant(), columns, rows), ExportFormat.of(format), viewer);
    }

    private ExportColumn<Major> column(String name, int width, Function<Major, String> value) {
        return ExportColumn.of(texts.of("atlas.column." + name), ColumnKind.TEXT, width, value);
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
        var chips = new ArrayList<Chip>();
        var first = url.without("page");
        if (!q.isBlank()) {
            chips.add(
                    new Chip(texts.of("atlas.chip.words", q), first.without("q").toString()));
        }
        if (!level.isBlank()) {
            chips.add(new Chip(
                    texts.of("atlas.chip.level", majors.tree().nameOf(level)),
                    first.without("level").toString()));
        }
        if (!under.isBlank()) {
            chips.add(new Chip(
                    texts.of("atlas.chip.under", majors.tree().nameOf(under)),
                    first.without("under").toString()));
        }
        if (!mark.isBlank()) {
            chips.add(new Chip(
                    texts.of("atlas.mark." + mark), first.without("mark").toString()));
        }
        return chips;
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
