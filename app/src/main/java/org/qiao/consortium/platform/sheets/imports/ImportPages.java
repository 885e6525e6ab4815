package org.qiao.consortium.platform.sheets.imports;

import static org.qiao.consortium.platform.pages.Written.moment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.TemplateWriter;
import org.qiao.consortium.platform.sheets.export.Download;
import org.qiao.consortium.platform.sheets.raw.RawFile;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 导入 of one kind: the template, the upload, the batches so far. Which roles may is the kind's to say. */
@Controller
@RequestMapping("/imports/{kind}")
@OpenToSignedIn
class ImportPages {

    private static final String FILE = "file";

    /** Drop-downs for so many rows; more would make every empty template heavy. */
    private static final int ROWS_OF_TEMPLATE = 5_000;

    private final Imports imports;
    private final ImportSettings settings;
    private final ImportQueries queries;
    private final UploadSheet uploadSheet;
    private final ImportWork work;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;

    ImportPages(
            Imports imports,
            ImportSettings settings,
            ImportQueries queries,
            UploadSheet uploadSheet,
            ImportWork work,
            Frames frames,
            Problems problems,
            Texts texts) {
        this.imports = imports;
        this.settings = settings;
        this.queries = queries;
        this.uploadSheet = uploadSheet;
        this.work = work;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable String kind, @RequestParam(defaultValue = "") String status, Paging paging, Viewer viewer) {
        var owner = imports.open(kind, viewer);
        return Views.page("platform/sheets/imports", page(owner, status, paging, viewer, FormErrors.none()));
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String kind, Viewer viewer) {
        var layout = imports.open(kind, viewer).layout(viewer);
        var name = texts.of("platform.sheets.template-name", layout.title());
        return Download.xlsx(name, new TemplateWriter(Math.min(settings.rows(), ROWS_OF_TEMPLATE)).write(layout));
    }

    @PostMapping
    ModelAndView upload(@PathVariable String kind, @RequestParam(FILE) MultipartFile file, Viewer viewer)
            throws IOException {
        var owner = imports.open(kind, viewer);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.isEmpty()) {
            return refused(owner, Refusal.of(ImportError.NO_FILE, FILE), viewer);
        }
        var kept = Files.createTempFile("qiao", ".sheet");
        try {
            file.transferTo(kept);
            var batch = uploadSheet.upload(owner, name, RawFile.of(kept), viewer);
            if (batch.status() == ImportStatus.ASSIGNING) {
                return new ModelAndView("redirect:/imports/" + kind + "/" + batch.number() + "/columns");
            }
            work.start(batch);
            return new ModelAndView("redirect:/imports/" + kind + "/" + batch.number());
        } catch (SheetRefused refused) {
            return refused(owner, refused.on(FILE), viewer);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private ModelAndView refused(SheetImport<?> owner, Refusal refusal, Viewer viewer) {
        var errors = problems.of(List.of(refusal));
        return Views.refused("platform/sheets/imports", page(owner, "", Paging.first(), viewer, errors));
    }

    private ImportsPage page(SheetImport<?> owner, String status, Paging paging, Viewer viewer, FormErrors errors) {
        var thing = owner.layout(viewer).title();
        var url = PageUrl.of("/imports/" + owner.kind()).with("status", status);
        var batches = queries.list(viewer, owner.kind(), statusOf(status), paging);
        var choices = Arrays.stream(ImportStatus.values())
                .map(it -> Choice.of(it.name().toLowerCase(Locale.ROOT), texts.of(it.labelKey())))
                .toList();
        return new ImportsPage(
                frames.of(viewer, texts.of("platform.sheets.import-title", thing), owner.place()),
                thing,
                settings.rows(),
                errors.field(FILE, texts.of("platform.sheets.file")),
                url,
                FormErrors.none().field("status", texts.of("platform.sheets.status"), status),
                choices,
                Pager.of(url, batches),
                batches.map(this::row).rows());
    }

    private ImportsPage.Row row(Batch batch) {
        return new ImportsPage.Row(
                batch.number(),
                "/imports/" + batch.kind() + "/" + batch.number(),
                batch.fileName(),
                batch.personName(),
                moment(batch.uploadedAt()),
                texts.of(batch.status().labelKey()),
                batch.status().tone(),
                batch.counts().added(),
                batch.counts().changed(),
                batch.counts().unchanged(),
                batch.counts().wrong());
    }

    private static Optional<ImportStatus> statusOf(String parameter) {
        return Arrays.stream(ImportStatus.values())
                .filter(it -> it.name().equalsIgnoreCase(parameter))
                .findFirst();
    }
}
