package org.qiao.consortium.governance.document.pages;

import java.time.InstantSource;
import java.util.Optional;
import org.qiao.consortium.governance.document.Document;
import org.qiao.consortium.governance.document.DocumentError;
import org.qiao.consortium.governance.document.DocumentQueries;
import org.qiao.consortium.governance.document.RegisterDocument;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记与修改文件, 登记新版本. */
@Controller
@OpenTo(Role.SECRETARIAT)
class DocumentFormPages {

    private static final String TEMPLATE = "governance/document/form";

    private final DocumentQueries documents;
    private final RegisterDocument register;
    private final Deeds deeds;
    private final Screen screen;
    private final InstantSource clock;

    DocumentFormPages(
            DocumentQueries documents, RegisterDocument register, Deeds deeds, Screen screen, InstantSource clock) {
        this.documents = documents;
        this.register = register;
        this.deeds = deeds;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/documents/new")
    ModelAndView enter(Viewer viewer) {
        return Views.page(TEMPLATE, newPage(viewer, DocumentForm.empty(), Optional.empty(), FormErrors.none()));
    }

    @PostMapping("/documents")
    ModelAndView register(DocumentForm form, Viewer viewer, RedirectAttributes redirect) {
        return register(form, Optional.empty(), viewer, redirect);
    }

    @GetMapping("/documents/{number}/versions/new")
    ModelAndView enterVersion(@PathVariable String number, Viewer viewer) {
        var before = find(viewer, number);
        return Views.page(
                TEMPLATE, newPage(viewer, DocumentForm.versionOf(before), Optional.of(before), FormErrors.none()));
    }

    @PostMapping("/documents/{number}/versions")
    ModelAndView registerVersion(
            @PathVariable String number, DocumentForm form, Viewer viewer, RedirectAttributes redirect) {
        return register(form, Optional.of(find(viewer, number)), viewer, redirect);
    }

    private ModelAndView register(
            DocumentForm form, Optional<Document> before, Viewer viewer, RedirectAttributes redirect) {
        try {
            var number = register.register(form.read(), before, viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(screen.texts().of("governance.document.registered")));
            return new ModelAndView("redirect:/documents/" + number);
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE, newPage(viewer, form, before, screen.problems().of(refused)));
        }
    }

    private DocumentFormPage newPage(Viewer viewer, DocumentForm form, Optional<Document> before, FormErrors errors) {
        var title = screen.texts().of("governance.document." + (before.isEmpty() ? "new" : "new-version") + ".title");
        return new DocumentFormPage(
                screen.frames().of(viewer, title, crumb()),
                form,
                before.map(it -> it.url() + "/versions").orElse("/documents"),
                before.map(Document::url).orElse("/documents"),
                0,
                before.map(it -> screen.texts().of("governance.document.new-version.lead", it.cited()))
                        .orElse(""),
                today(),
                errors);
    }

    @GetMapping("/documents/{number}/edit")
    ModelAndView edit(@PathVariable String number, Viewer viewer) {
        var document = find(viewer, number);
        var form = DocumentForm.of(document);
        return Views.page(TEMPLATE, editPage(viewer, document, form, document.version(), FormErrors.none()));
    }

    @PostMapping("/documents/{number}")
    ModelAndView save(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int version,
            DocumentForm form,
            Viewer viewer,
            RedirectAttributes redirect) {
        var document = find(viewer, number);
        try {
            register.revise(document, form.read(), version, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE,
                    editPage(viewer, document, form, version, screen.problems().of(refused)));
        } catch (Stale stale) {
            return overtaken(viewer, document, form);
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(screen.texts().of("governance.document.revised")));
        return new ModelAndView("redirect:" + document.url());
    }

    /** Says who changed it meanwhile and keeps what was typed: sent again it goes over the other's change, knowingly. */
    private ModelAndView overtaken(Viewer viewer, Document document, DocumentForm form) {
        var last = deeds.trail(document.subject()).stream().findFirst();
        var errors = screen.problems()
                .of(java.util.List.of(Refusal.of(
                        DocumentError.OVERTAKEN,
                        "",
                        last.map(it -> it.who()).orElse(""),
                        last.map(it -> Written.moment(it.at())).orElse(""))));
        var view = Views.page(TEMPLATE, editPage(viewer, document, form, document.version(), errors));
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private DocumentFormPage editPage(
            Viewer viewer, Document document, DocumentForm form, int version, FormErrors errors) {
        var title = screen.texts().of("governance.document.edit.title");
        return new DocumentFormPage(
                screen.frames().of(viewer, title, crumb(), new Crumb(document.title(), document.url())),
                form,
                document.url(),
                document.url(),
                version,
                "",
                today(),
                errors);
    }

    private String today() {
        return BusinessTime.dateOf(clock.instant()).toString();
    }

    private Crumb crumb() {
        return new Crumb(screen.texts().of("governance.documents.title"), DocumentListPages.PATH);
    }

    private Document find(Viewer viewer, String number) {
        return documents.find(viewer, number).orElseThrow(() -> new NotFound(Document.KIND, number));
    }
}
