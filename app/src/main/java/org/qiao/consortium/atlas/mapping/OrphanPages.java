package org.qiao.consortium.atlas.mapping;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiao.consortium.atlas.chain.Scheme;
import org.qiao.consortium.atlas.chain.SchemeQueries;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportColumn;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 没有对上的 — chains, posts, occupations and majors without a match. */
@Controller
@OpenToEveryone
class OrphanPages implements ListSource {

    private static final List<String> KINDS = List.of("post", "chain", "occupation", "major");

    private final Frames frames;
    private final Texts texts;
    private final SchemeQueries schemes;
    private final OrphanQueries orphans;
    private final InstantSource clock;

    OrphanPages(Frames frames, Texts texts, SchemeQueries schemes, OrphanQueries orphans, InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.schemes = schemes;
        this.orphans = orphans;
        this.clock = clock;
    }

    /**
     * @param kind chain, post, occupation or major
     * @param scheme empty for all
     * @param level of majors, empty for all
     */
    @GetMapping("/atlas/orphans")
    ModelAndView list(
            Viewer viewer,
            HttpServletRequest request,
            Paging paging,
            @RequestParam(defaultValue = "post") String kind,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String level) {
        var url = PageUrl.of("/atlas/orphans", request.getParameterMap());
        var asked = KINDS.contains(kind) ? kind : "post";
        var found = find(asked, scheme, level);
        var from = Math.min(paging.offset(), found.size());
        var to = Math.min(from + paging.size(), found.size());
        var frame = frames.of(
                viewer,
                texts.of("atlas.orphans.title"),
                new Crumb(texts.of("atlas.title"), "/atlas"),
                new Crumb(texts.of("atlas.schemes.title"), "/atlas/schemes"));
        return Views.page(
                "atlas/mapping/orphans",
                new OrphansPage(
                        frame,
                        asked,
                        scheme,
                        level,
                        tabs(asked, scheme, level),
                        schemes.all().stream()
                                .map(it -> Choice.of(it.code(), it.name()))
                                .toList(),
                        found.subList(from, to),
                        new Pager(url, paging.page(), paging.size(), found.size(), false, to < found.size()),
                        chips(url, scheme)));
    }

    private List<OrphanQueries.Orphan> find(String kind, String scheme, String level) {
        return switch (kind) {
            case "chain" -> orphans.chains(scheme);
            case "occupation" -> orphans.occupations(scheme);
            case "major" -> orphans.majors(scheme, level);
            default -> orphans.posts(scheme);
        };
    }

    private List<Tab> tabs(String kind, String scheme, String level) {
        return KINDS.stream()
                .map(it -> new Tab(
                        texts.of("atlas.orphans." + it),
                        PageUrl.of("/atlas/orphans")
                                .with("kind", it)
                                .with("scheme", scheme)
                                .toString(),
                        it.equals(kind),
                        find(it, scheme, level).size()))
                .toList();
    }

    private List<Chip> chips(PageUrl url, String scheme) {
        var chips = new ArrayList<Chip>();
        if (!scheme.isEmpty()) {
            var name = schemes.find(scheme).map(Scheme::name).orElse(scheme);
            chips.add(new Chip(name, url.without("page").without("scheme").toString()));
        }
        return chips;
    }

    @Override
    public String kind() {
        return "orphans";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Export<?> open(PageUrl asked, Viewer viewer) {
        var kind = KINDS.contains(asked.value("kind")) ? asked.value("kind") : "post";
        var chosen = new ArrayList<>(List.of(texts.of("atlas.orphans." + kind)));
        chosen.addAll(Chip.labels(chips(asked, asked.value("scheme"))));
        return new Export<>(
                texts.of("atlas.orphans.title"),
                chosen,
                clock.instant(),
                List.of(
                        ExportColumn.of("名称", ColumnKind.TEXT, 40, OrphanQueries.Orphan::name),
                        ExportColumn.of("代码", ColumnKind.CODE, 14, OrphanQueries.Orphan::code),
                        ExportColumn.of("所在", ColumnKind.TEXT, 40, OrphanQueries.Orphan::where)),
                find(kind, asked.value("scheme"), asked.value("level")).stream());
    }
}
