package org.qiao.consortium.platform.sheets.imports;

import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.sheets.export.Download;
import org.qiao.consortium.shared.Paging;
import org.springframework.http.ResponseEntity;
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

    private final Imports imports;
    private final ImportQueries queries;
    private final Preview preview;
    private final CommitImport commitImport;
    private final DiscardImport discardImport;
    private final GiveBackErrors giveBackErrors;
    private final BatchLayout layout;

    ImportBatchPages(
            Imports imports,
            ImportQueries queries,
            Preview preview,
            CommitImport commitImport,
            DiscardImport discardImport,
            GiveBackErrors giveBackErrors,
            BatchLayout layout) {
        this.imports = imports;
        this.queries = queries;
        this.preview = preview;
        this.commitImport = commitImport;
        this.discardImport = discardImport;
        this.giveBackErrors = giveBackErrors;
        this.layout = layout;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String rows,
            Paging paging,
            Viewer viewer) {
        var owner = imports.open(kind, viewer);
        var batch = queries.get(viewer, kind, number);
        var verdict = BatchLayout.verdict(rows, batch);
        var shown = preview.rows(owner, batch, verdict, paging, viewer);
        return Views.page("platform/sheets/import", layout.page(owner, batch, verdict, shown, viewer));
    }

    @PostMapping("/commit")
    String commit(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var owner = imports.open(kind, viewer);
        var batch = commitImport.commit(owner, number, version, viewer);
        redirect.addFlashAttribute(Frames.FLASH, layout.said(owner, batch));
        return "redirect:/imports/" + kind + "/" + number;
    }

    @PostMapping("/discard")
    String discard(@PathVariable String kind, @PathVariable String number, @RequestParam int version, Viewer viewer) {
        imports.open(kind, viewer);
        discardImport.discard(kind, number, version, viewer);
        return "redirect:/imports/" + kind;
    }

    @GetMapping("/errors.xlsx")
    ResponseEntity<byte[]> errors(@PathVariable String kind, @PathVariable String number, Viewer viewer) {
        var owner = imports.open(kind, viewer);
        var batch = queries.get(viewer, kind, number);
        return Download.xlsx(layout.errorsName(batch), giveBackErrors.workbook(owner, batch, viewer));
    }
}
