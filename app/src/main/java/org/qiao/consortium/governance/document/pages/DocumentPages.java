package org.qiao.consortium.governance.document.pages;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qiao.consortium.governance.document.ClauseQueries;
import org.qiao.consortium.governance.document.Document;
import org.qiao.consortium.governance.document.DocumentQueries;
import org.qiao.consortium.governance.document.RegisterDocument;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一份文件 — what the register says of it, its clauses and the tasks that carry them out. */
@Controller
@OpenTo({
    Role.PLATFORM_ADMIN,
    Role.SECRETARIAT,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class DocumentPages {

    private final DocumentQueries documents;
    private final ClauseQueries clauses;
    private final RegisterDocument register;
    private final Attachments attachments;
    private final Deeds deeds;
    private final Screen screen;
    private final InstantSource clock;

    DocumentPages(
            DocumentQueries documents,
            ClauseQueries clauses,
            RegisterDocument register,
            Attachments attachments,
            Deeds deeds,
            Screen screen,
            InstantSource clock) {
        this.documents = documents;
        this.clauses = clauses;
        this.register = register;
        this.attachments = attachments;
        this.deeds = deeds;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/documents/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var document = find(viewer, number);
        var own = clauses.of(viewer, document.id());
        var writes = viewer.is(Role.SECRETARIAT);
        return Views.page(
                "governance/document/show",
                new DocumentPage(
                        screen.frames()
                                .of(
                                        viewer,
                                        document.title(),
                                        new Crumb(
                                                screen.texts().of("governance.documents.title"),
                                                DocumentListPages.PATH)),
                        document,
                        facts(document),
                        own,
                        ClauseQueries.Coverage.of(own),
                        document.supersedes().flatMap(it -> documents.find(viewer, it)),
                        documents.successor(viewer, document.id()),
                        attachments.card(viewer, document.subject()),
                        writes ? deeds.trail(document.subject()) : List.of(),
                        writes));
    }

    @PostMapping("/documents/{number}/clauses/{clause}")
    @OpenTo(Role.SECRETARIAT)
    String describe(
            @PathVariable String number,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String wantsTask,
            Viewer viewer,
            RedirectAttributes redirect) {
        var document = find(viewer, number);
        register.describe(document, idOf(clause), summary.strip(), wantsTask.equals("true"), viewer, clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(screen.texts().of("governance.document.clause.described")));
        return "redirect:" + document.url();
    }

    static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("governance.clause", text);
        }
    }

    private Document find(Viewer viewer, String number) {
        return documents.find(viewer, number).orElseThrow(() -> new NotFound(Document.KIND, number));
    }

    private List<Fact> facts(Document document) {
        var it = document.particulars();
        var facts = new ArrayList<Fact>();
        facts.add(fact("number", document.number()));
        facts.add(fact("document-number", it.documentNumber()));
        facts.add(fact("issuer", it.issuer()));
        facts.add(fact("level", it.level().label()));
        facts.add(fact("weight", it.weight().label()));
        facts.add(fact("adopted", it.adoptedOn().map(Written::dateInText).orElse("") + it.adoptedBy()));
        facts.add(fact("issued", it.issuedOn().map(Written::dateInText).orElse("")));
        facts.add(fact("effective", it.effectiveOn().map(Written::dateInText).orElse("")));
        facts.add(fact("receivers", it.receivers()));
        facts.add(fact("note", it.note()));
        facts.add(fact("verified", document.verified() ? "" : screen.texts().of("governance.document.unverified")));
        return facts.stream().filter(one -> !one.value().isEmpty()).toList();
    }

    private Fact fact(String key, String value) {
        return Fact.of(screen.texts().of("governance.document.fact." + key), value);
    }
}
