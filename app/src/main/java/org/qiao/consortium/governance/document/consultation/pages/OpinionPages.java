package org.qiao.consortium.governance.document.consultation.pages;

import java.util.Map;
import java.util.UUID;
import org.qiao.consortium.governance.document.consultation.AnswerConsultation;
import org.qiao.consortium.governance.document.consultation.Consultation;
import org.qiao.consortium.governance.document.consultation.OpinionVerdict;
import org.qiao.consortium.governance.document.consultation.SettleOpinions;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Units answer, 秘书处 settles each opinion and ends the consultation. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK})
class OpinionPages {

    private final AnswerConsultation answering;
    private final SettleOpinions settling;
    private final ConsultationLayout layout;

    OpinionPages(AnswerConsultation answering, SettleOpinions settling, ConsultationLayout layout) {
        this.answering = answering;
        this.settling = settling;
        this.layout = layout;
    }

    @PostMapping("/consultations/{number}/opinions")
    ModelAndView give(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes redirect) {
        return layout.take(
                viewer,
                number,
                "answered",
                Map.of("place", place, "text", text),
                redirect,
                (it, at) -> answering.give(it, place.strip(), text.strip(), viewer, at));
    }

    @PostMapping("/consultations/{number}/no-opinion")
    ModelAndView giveNone(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        return layout.take(viewer, number, "none", Map.of(), redirect, (it, at) -> answering.giveNone(it, viewer, at));
    }

    @PostMapping("/consultations/{number}/opinions/{opinion}")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView settle(
            @PathVariable String number,
            @PathVariable String opinion,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var typed = Map.of("opinion", opinion, "verdict", verdict, "reason", reason);
        return layout.take(
                viewer,
                number,
                "settled",
                typed,
                redirect,
                (it, at) -> settling.settle(
                        it, idOf(it, opinion), OpinionVerdict.of(verdict), reason.strip(), version, viewer, at));
    }

    @PostMapping("/consultations/{number}/closing")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView close(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        return layout.take(viewer, number, "closed", Map.of(), redirect, (it, at) -> settling.close(it, viewer, at));
    }

    private static UUID idOf(Consultation it, String opinion) {
        return it.opinions().stream()
                .map(Consultation.Opinion::id)
                .filter(id -> id.toString().equals(opinion))
                .findFirst()
                .orElseThrow(() -> new NotFound("governance.opinion", opinion));
    }
}
