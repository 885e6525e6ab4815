package org.qiao.consortium.atlas.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.catalogue.Source;
import org.qiao.consortium.platform.codes.CodeList;
import org.qiao.consortium.platform.codes.Industries;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.search.NameIndex;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 行业、区划、等级 — the other official code lists, by levels and by search. */
@Controller
@OpenToEveryone
class CodePages {

    private final Frames frames;
    private final Texts texts;
    private final Industries industries;
    private final Regions regions;
    private final Map<String, NameIndex<CodeList.Entry>> indexes = new ConcurrentHashMap<>();

    CodePages(Frames frames, Texts texts, Industries industries, Regions regions) {
        this.frames = frames;
        this.texts = texts;
        this.industries = industries;
        this.regions = regions;
    }

    @GetMapping("/atlas/industries")
    ModelAndView industries(
            Viewer viewer,
            HttpServletRequest request,
            Paging paging,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String under) {
        return list(viewer, request, paging, new Asked("industries", q, under), industries.list());
    }

    @GetMapping("/atlas/regions")
    ModelAndView regions(
            Viewer viewer,
            HttpServletRequest request,
            Paging paging,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String under) {
        return list(viewer, request, paging, new Asked("regions", q, under), regions.list());
    }

    private record Asked(String name, String words, String under) {}

    private ModelAndView list(Viewer viewer, HttpServletRequest request, Paging paging, Asked asked, CodeList codes) {
        var url = PageUrl.of("/atlas/" + asked.name(), request.getParameterMap());
        var entries = asked.words().isBlank()
                ? codes.below(asked.under())
                : index(asked.name(), codes).find(asked.words(), codes.size()).stream()
                        .map(NameIndex.Found::thing)
                        .toList();
        var listing = Listing.of(entries, paging, url);
        var plain = PageUrl.of(url.path());
        return Views.page(
                "atlas/browse/codes",
                new CodesPage(
                        frames.of(viewer, texts.of("atlas." + asked.name() + ".title"), AtlasNavigation.root(texts)),
                        url.path(),
                        asked.words(),
                        codes.pathTo(asked.under()).stream()
                                .map(it -> new TreeNode(
                                        it.code(),
                                        it.name(),
                                        0,
                                        plain.with("under", it.code()).toString()))
                                .toList(),
                        listing.rows().stream().map(it -> row(it, codes, plain)).toList(),
                        listing.pager(),
                        List.of(Source.of(asked.name()))));
    }

    private NameIndex<CodeList.Entry> index(String name, CodeList codes) {
        return indexes.computeIfAbsent(
                name,
                it -> new NameIndex<>(codes.all()
                        .map(entry -> new NameIndex.Entry<>(entry, entry.code(), entry.name(), List.of()))
                        .toList()));
    }

    private CodesPage.Row row(CodeList.Entry it, CodeList codes, PageUrl url) {
        var below = codes.below(it.code()).size();
        var above = codes.pathTo(it.parent()).stream().map(CodeList.Entry::name).collect(Collectors.joining(" › "));
        return new CodesPage.Row(
                it.code(),
                it.name(),
                texts.of("atlas.code-level." + it.level()),
                above,
                below,
                below == 0 ? "" : url.with("under", it.code()).toString());
    }

    @GetMapping("/atlas/levels")
    ModelAndView levels(Viewer viewer) {
        var schemes = ReferenceFile.read("reference/atlas/levels.csv").rows().stream()
                .map(it ->
                        new LevelsPage.Line(it.get("scheme"), it.get("code"), it.get("name"), it.get("national_grade")))
                .collect(Collectors.groupingBy(LevelsPage.Line::scheme));
        return Views.page(
                "atlas/browse/levels",
                new LevelsPage(
                        frames.of(viewer, texts.of("atlas.levels.title"), AtlasNavigation.root(texts)),
                        List.of("SKILL8", "TITLE", "EDU_VOC", "EDU_JOBAD", "EDU_GBT4658").stream()
                                .map(it -> new LevelsPage.Scheme(
                                        texts.of("atlas.level-scheme." + it), schemes.getOrDefault(it, List.of())))
                                .toList(),
                        List.of(Source.of("levels"))));
    }
}
