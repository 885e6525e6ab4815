package org.qiao.consortium.platform.sheets.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入批次: the rows beside what was found in them, and what can be done with the batch. */
@Controller
@RequestMapping("/imports/{kind}/{number}")
@OpenToSignedIn
class ImportBatchPages {

    private static final String PAGE = "platform/sheets/import";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportQueries queries;
    private final Preview preview;
    private final CommitImport commitImport;
    private final DiscardImport discardImport;
    private final UndoImport undoImport;
    private final GiveBackErrors giveBackErrors;
    private final Problems problems;
    private final ImportWork work;
    private final BatchLayout layout;

    ImportBatchPages(
            Imports imports,
            ImportQueries queries,
            Preview preview,
            CommitImport commitImport,
            DiscardImport discardImport,
            UndoImport undoImport,
            GiveBackErrors giveBackErrors,
            Problems problems,
            ImportWork work,
            BatchLayout layout) {
        this.imports = imports;
        this.queries = queries;
        this.preview = preview;
        this.commitImport = commitImport;
        this.discardImport = discardImport;
        this.undoImport = undoImport;
        this.giveBackErrors = giveBackErrors;
        this.problems = problems;
        this.work = work;
        this.layout = layout;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String rows,
            Paging paging,
            Viewer viewer) {
        return Views.page(PAGE, page(kind, number, rows, paging, FormErrors.none(), viewer));
    }

    private ImportPage page(String kind, String number, String rows, Paging paging, FormErrors errors, Viewer viewer) {
        var owner = imports.open(kind, viewer);
        var batch = queries.get(viewer, kind, number);
        var verdict = BatchLayout.verdict(rows, batch);
        var shown = preview.rows(owner, batch, verdict, paging, viewer);
        return layout.page(owner, batch, verdict, shown, errors, viewer);
    }

    @PostMapping("/commit")
    String commit(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var owner = imports.open(kind, viewer);
        work.start(commitImport.ask(kind, number, version, viewer));
        layout.said(owner, queries.get(viewer, kind, number))
                .ifPresent(it -> redirect.addFlashAttribute(Frames.FLASH, it));
        return "redirect:/imports/" + kind + "/" + number;
    }

    @PostMapping("/discard")
    String discard(@PathVariable String kind, @PathVariable String number, @RequestParam int version, Viewer viewer) {
        imports.open(kind, viewer);
        discardImport.discard(kind, number, version, viewer);
        return "redirect:/imports/" + kind;
    }

    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var owner = imports.open(kind, viewer);
        try {
            work.start(undoImport.ask(owner, number, version, reason, viewer));
            return new ModelAndView("redirect:/imports/" + kind + "/" + number);
        } catch (Refused refused) {
            var errors = problems.of(refused);
            return Views.refused(PAGE, page(kind, number, "", Paging.first(), errors, viewer));
        }
    }

    @PostMapping("/stop")
    String stop(@PathVariable String kind, @PathVariable String number, Viewer viewer) {
        imports.open(kind, viewer);
        discardImport.stop(kind, number, viewer);
        return "redirect:/imports/" + kind + "/" + number;
    }

    /** How far the work has come; when there is nothing more to wait for, the page is loaded anew. */
    @GetMapping("/progress")
    ModelAndView progress(
            @PathVariable String kind, @PathVariable String number, Viewer viewer, HttpServletResponse response) {
        imports.open(kind, viewer);
        var batch = queries.get(viewer, kind, number);
        if (!batch.status().isWorkedOn()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Views.page("platform/sheets/progress", layout.progress(batch));
    }

    @GetMapping("/errors.xlsx")
    void errors(@PathVariable String kind, @PathVariable String number, Viewer viewer, HttpServletResponse response)
            throws IOException {
        imports.open(kind, viewer);
        var batch = queries.get(viewer, kind, number);
        giveBackErrors.record(batch, viewer);
        var name = ContentDisposition.attachment()
                .filename(layout.errorsName(batch), StandardCharsets.UTF_8)
                .build();
        response.setContentType(XLSX);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", name.toString());
        giveBackErrors.write(batch, response.getOutputStream());
    }
}
