package org.qiao.consortium.platform.sheets.imports.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLayout;
import org.qiao.consortium.platform.sheets.SheetPlace;
import org.qiao.consortium.platform.sheets.imports.Batch;
import org.qiao.consortium.platform.sheets.imports.ImportQueries;
import org.qiao.consortium.platform.sheets.imports.ImportStore;
import org.qiao.consortium.platform.sheets.imports.ImportWork;
import org.qiao.consortium.platform.sheets.imports.Imports;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 对应列: the columns of the unit's own workbook beside ours. */
@Controller
@RequestMapping("/imports/{kind}/{number}/columns")
@OpenToSignedIn
class ColumnPages {

    private static final String TEMPLATE = "platform/sheets/columns";
    private static final String FIELD = "column";

    private final Imports imports;
    private final ImportQueries queries;
    private final ImportStore store;
    private final ImportWork work;
    private final AssignColumns assignColumns;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;

    ColumnPages(
            Imports imports,
            ImportQueries queries,
            ImportStore store,
            ImportWork work,
            AssignColumns assignColumns,
            Frames frames,
            Problems problems,
            Texts texts) {
        this.imports = imports;
        this.queries = queries;
        this.store = store;
        this.work = work;
        this.assignColumns = assignColumns;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@PathVariable String kind, @PathVariable String number, Viewer viewer) {
        var owner = imports.open(kind, viewer);
        var batch = queries.get(viewer, kind, number);
        var place = store.table(batch).place();
        return Views.page(TEMPLATE, page(owner, batch, place, chosen(place), FormErrors.none(), viewer));
    }

    @PostMapping
    ModelAndView assign(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Viewer viewer) {
        var owner = imports.open(kind, viewer);
        var batch = queries.get(viewer, kind, number);
        var place = store.table(batch).place();
        var chosen = new HashMap<Integer, String>();
        place.others().keySet().forEach(it -> chosen.put(it, sent.getOrDefault(FIELD + it, "")));
        try {
            work.start(assignColumns.assign(owner, number, version, chosen, viewer));
            return new ModelAndView("redirect:/imports/" + kind + "/" + number);
        } catch (Refused refused) {
            var errors = problems.of(refused);
            return Views.refused(TEMPLATE, page(owner, batch, place, chosen, errors, viewer));
        }
    }

    private static Map<Integer, String> chosen(SheetPlace place) {
        var chosen = new HashMap<Integer, String>();
        place.columns().forEach((title, at) -> chosen.put(at, title));
        return chosen;
    }

    private ColumnsPage page(
            SheetImport<?> owner,
            Batch batch,
            SheetPlace place,
            Map<Integer, String> chosen,
            FormErrors errors,
            Viewer viewer) {
        var layout = owner.layout(viewer);
        var url = "/imports/" + batch.kind() + "/" + batch.number();
        return new ColumnsPage(
                frames.of(
                        viewer,
                        texts.of("platform.sheets.columns-title"),
                        owner.place(),
                        new Crumb(texts.of("platform.sheets.batch-title", batch.number()), url)),
                batch.fileName(),
                url,
                batch.version(),
                place.missing(layout),
                fields(place, chosen, errors),
                choices(layout, place),
                errors);
    }

    private static List<Field> fields(SheetPlace place, Map<Integer, String> chosen, FormErrors errors) {
        return place.others().entrySet().stream()
                .map(it -> errors.field(FIELD + it.getKey(), it.getValue(), chosen.getOrDefault(it.getKey(), ""))
                        .asOptional())
                .toList();
    }

    private List<Choice> choices(SheetLayout layout, SheetPlace place) {
        return layout.columns().stream()
                .filter(it -> place.others().containsKey(place.columns().getOrDefault(it.title(), -1))
                        || !place.columns().containsKey(it.title()))
                .map(it -> Choice.of(
                        it.title(),
                        it.required() ? texts.of("platform.sheets.column-required", it.title()) : it.title()))
                .toList();
    }
}
