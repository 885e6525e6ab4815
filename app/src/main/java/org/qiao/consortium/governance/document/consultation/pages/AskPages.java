package org.qiao.consortium.governance.document.consultation.pages;

import java.util.Map;
import org.qiao.consortium.governance.document.DocumentQueries;
import org.qiao.consortium.governance.document.consultation.AskForOpinions;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.governance.typed.UnitWords;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 秘书处 asks units about a draft, and puts the day off. */
@Controller
@OpenTo(Role.SECRETARIAT)
class AskPages {

    private static final String FORM = "governance/document/consultation-form";

    private final AskForOpinions asking;
    private final DocumentQueries documents;
    private final UnitWords units;
    private final ConsultationLayout layout;

    AskPages(AskForOpinions asking, DocumentQueries documents, UnitWords units, ConsultationLayout layout) {
        this.asking = asking;
        this.documents = documents;
        this.units = units;
        this.layout = layout;
    }

    @GetMapping("/consultations/new")
    ModelAndView enter(@RequestParam(defaultValue = "") String document, Viewer viewer) {
        var form = ConsultationForm.about(documents.find(viewer, document));
        return Views.page(FORM, page(viewer, form, FormErrors.none()));
    }

    @PostMapping("/consultations")
    ModelAndView ask(ConsultationForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            var draft = form.read(units, documents.find(viewer, Typed.text(form.document())));
            var number = asking.ask(draft, viewer, layout.clock().instant());
            return layout.done(redirect, "opened", "/consultations/" + number);
        } catch (Refused refused) {
            return Views.refused(FORM, page(viewer, form, layout.problems().of(refused)));
        }
    }

    private ConsultationFormPage page(Viewer viewer, ConsultationForm form, FormErrors errors) {
        return new ConsultationFormPage(
                layout.frame(viewer, layout.texts().of("governance.consultation.new.title")),
                form,
                units.hints(),
                layout.today().toString(),
                errors);
    }

    @PostMapping("/consultations/{number}/extension")
    ModelAndView extend(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String newDue,
            Viewer viewer,
            RedirectAttributes redirect) {
        return layout.take(
                viewer,
                number,
                "extended",
                Map.of("newDue", newDue),
                redirect,
                (it, at) -> asking.extend(it, Typed.date(newDue), viewer, at));
    }
}
