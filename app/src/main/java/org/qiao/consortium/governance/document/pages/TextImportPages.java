package org.qiao.consortium.governance.document.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.document.Document;
import org.qiao.consortium.governance.document.DocumentQueries;
import org.qiao.consortium.governance.document.ImportText;
import org.qiao.consortium.governance.document.text.MatchClauses.Pair;
import org.qiao.consortium.governance.document.text.MatchClauses.State;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入全文 — a file is read, compared with what is there, and taken over when somebody has looked. */
@Controller
@OpenTo(Role.SECRETARIAT)
class TextImportPages {

    private static final String UPLOAD = "governance/document/import";

    private final DocumentQueries documents;
    private final ImportText importing;
    private final Screen screen;
    private final InstantSource clock;

    TextImportPages(DocumentQueries documents, ImportText importing, Screen screen, InstantSource clock) {
        this.documents = documents;
        this.importing = importing;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/documents/{number}/text")
    ModelAndView choose(@PathVariable String number, Viewer viewer) {
        return Views.page(UPLOAD, uploadPage(viewer, find(viewer, number), FormErrors.none()));
    }

    @PostMapping("/documents/{number}/text")
    ModelAndView read(
            @PathVariable String number, @RequestParam(required = false) Optional<MultipartFile> file, Viewer viewer) {
        var document = find(viewer, number);
        try {
            var name = file.map(MultipartFile::getOriginalFilename).orElse("");
            var id = importing.read(
                    document, Objects.requireNonNullElse(name, ""), bytes(file), viewer, clock.instant());
            return new ModelAndView("redirect:" + document.url() + "/text/" + id);
        } catch (Refused refused) {
            return Views.refused(
                    UPLOAD, uploadPage(viewer, document, screen.problems().of(refused)));
        }
    }

    private static byte[] bytes(Optional<MultipartFile> file) {
        try {
            return file.isEmpty() ? new byte[0] : file.get().getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/documents/{number}/text/{id}")
    ModelAndView compare(@PathVariable String number, @PathVariable String id, Viewer viewer) {
        var document = find(viewer, number);
        var read = read(viewer, document, id);
        var pairs = importing.compare(document, importing.parts(read.parts()));
        var title = screen.texts().of("governance.document.compare.title");
        return Views.page(
                "governance/document/compare",
                new TextImportPage(
                        screen.frames().of(viewer, title, crumb(), here(document)),
                        document,
                        screen.texts().of("governance.document.compare.lead", read.fileName(), pairs.size()),
                        pairs,
                        counts(pairs),
                        read.settled().isEmpty() ? document.url() + "/text/" + id : "",
                        FormErrors.none()));
    }

    private static String counts(List<Pair> pairs) {
        return Arrays.stream(State.values())
                .map(state -> state.label() + " "
                        + pairs.stream().filter(it -> it.state() == state).count())
                .filter(it -> !it.endsWith(" 0"))
                .collect(Collectors.joining(" · "));
    }

    @PostMapping("/documents/{number}/text/{id}/taking")
    ModelAndView take(
            @PathVariable String number, @PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        var document = find(viewer, number);
        var read = read(viewer, document, id);
        try {
            importing.take(document, read.id(), read.parts(), viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(screen.texts().of("governance.document.taken")));
        } catch (Refused settled) {
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(screen.texts().of("governance.document.import-settled")));
        }
        return new ModelAndView("redirect:" + document.url());
    }

    @PostMapping("/documents/{number}/text/{id}/discarding")
    ModelAndView discard(@PathVariable String number, @PathVariable String id, Viewer viewer) {
        var document = find(viewer, number);
        importing.discard(read(viewer, document, id).id());
        return new ModelAndView("redirect:" + document.url());
    }

    private DocumentQueries.Read read(Viewer viewer, Document document, String id) {
        return documents
                .read(viewer, document.id(), DocumentPages.idOf(id))
                .orElseThrow(() -> new NotFound("governance.clause-import", id));
    }

    private TextImportPage uploadPage(Viewer viewer, Document document, FormErrors errors) {
        var title = screen.texts().of("governance.document.import.title");
        return new TextImportPage(
                screen.frames().of(viewer, title, crumb(), here(document)),
                document,
                screen.texts().of("governance.document.import.lead", document.cited()),
                List.of(),
                "",
                document.url() + "/text",
                errors);
    }

    private static Crumb here(Document document) {
        return new Crumb(document.title(), document.url());
    }

    private Crumb crumb() {
        return new Crumb(screen.texts().of("governance.documents.title"), DocumentListPages.PATH);
    }

    private Document find(Viewer viewer, String number) {
        return documents.find(viewer, number).orElseThrow(() -> new NotFound(Document.KIND, number));
    }
}
