package org.qiao.consortium.governance.document.consultation.pages;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.governance.document.consultation.Consultation;
import org.qiao.consortium.governance.document.consultation.ConsultationError;
import org.qiao.consortium.governance.document.consultation.ConsultationQueries;
import org.qiao.consortium.governance.document.consultation.ConsultationState;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the page of one consultation together, also when a deed on it was refused. */
@Component
record ConsultationLayout(
        ConsultationQueries consultations,
        Deeds deeds,
        Frames frames,
        Problems problems,
        Texts texts,
        InstantSource clock) {

    static final String SHOW = "governance/document/consultation";

    /** What is done to a consultation, with the time at which it is done. */
    interface Step {
        void take(Consultation it, Instant at);
    }

    /** Takes the step and goes back to the page; what was refused stays typed there. */
    ModelAndView take(
            Viewer viewer,
            String number,
            String done,
            Map<String, String> typed,
            RedirectAttributes redirect,
            Step step) {
        var it = find(viewer, number);
        try {
            step.take(it, clock.instant());
            return done(redirect, done, it.url());
        } catch (Refused refused) {
            return Views.refused(SHOW, page(viewer, it, "", typed, problems.of(refused)));
        } catch (Stale stale) {
            var view = Views.page(SHOW, page(viewer, find(viewer, number), "", typed, overtaken(it)));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    private FormErrors overtaken(Consultation it) {
        var last = deeds.trail(it.subject()).stream().findFirst();
        return problems.of(List.of(Refusal.of(
                ConsultationError.OVERTAKEN,
                "",
                last.map(one -> one.who()).orElse(""),
                last.map(one -> Written.moment(one.at())).orElse(""),
                last.map(one -> one.deed()).orElse(""))));
    }

    ModelAndView done(RedirectAttributes redirect, String text, String url) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.consultation.done." + text)));
        return new ModelAndView("redirect:" + url);
    }

    ConsultationPage page(Viewer viewer, Consultation it, String tab, Map<String, String> typed, FormErrors errors) {
        var keeps = viewer.is(Role.SECRETARIAT);
        var state = it.state(today());
        return new ConsultationPage(
                frame(viewer, it.title()),
                it,
                state,
                keeps ? tabs(it, tab) : List.of(),
                keeps,
                state == ConsultationState.ASKING && it.asks(viewer.organization()),
                it.hasOpinionOf(viewer.organization()),
                typed,
                keeps ? deeds.trail(it.subject()) : List.of(),
                errors);
    }

    private List<Tab> tabs(Consultation it, String active) {
        return List.of(
                Tab.of(texts.of("governance.consultation.tab.opinions"), it.url(), active.isEmpty()),
                Tab.of(texts.of("governance.consultation.tab.summary"), it.url() + "/summary", !active.isEmpty()));
    }

    Frame frame(Viewer viewer, String title) {
        return frames.of(viewer, title, new Crumb(texts.of("governance.consultations.title"), "/consultations"));
    }

    Consultation find(Viewer viewer, String number) {
        return consultations.find(viewer, number).orElseThrow(() -> new NotFound(Consultation.KIND, number));
    }

    LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }
}
