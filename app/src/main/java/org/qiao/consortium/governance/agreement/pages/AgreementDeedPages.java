package org.qiao.consortium.governance.agreement.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.agreement.Agreement;
import org.qiao.consortium.governance.agreement.AgreementError;
import org.qiao.consortium.governance.agreement.AgreementQueries;
import org.qiao.consortium.governance.agreement.SignAgreement;
import org.qiao.consortium.governance.agreement.Signature;
import org.qiao.consortium.governance.agreement.Standing;
import org.qiao.consortium.governance.agreement.ledger.ContributionForm;
import org.qiao.consortium.governance.agreement.ledger.EnterContribution;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 送签、签署、不签、终止、记一笔投入: each a small form on the page of the agreement. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK})
@RequestMapping("/governance/agreements/{number}")
class AgreementDeedPages {

    private final AgreementQueries agreements;
    private final SignAgreement sign;
    private final EnterContribution contributions;
    private final Organizations organizations;
    private final ShowAgreement show;
    private final AgreementFormPages.FormTools tools;

    AgreementDeedPages(
            AgreementQueries agreements,
            SignAgreement sign,
            EnterContribution contributions,
            Organizations organizations,
            ShowAgreement show,
            AgreementFormPages.FormTools tools) {
        this.agreements = agreements;
        this.sign = sign;
        this.contributions = contributions;
        this.organizations = organizations;
        this.show = show;
        this.tools = tools;
    }

    @PostMapping("/signing")
    @OpenTo({Role.SECRETARIAT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK})
    ModelAndView send(Viewer viewer, @PathVariable String number, Signing typed, RedirectAttributes redirect) {
        return deed(viewer, number, typed, "sent", redirect, (it, may) -> {
            allowed(may.send(), number);
            sign.send(it, agreements.editions(it).getLast(), viewer, now());
        });
    }

    @PostMapping("/signature")
    ModelAndView sign(Viewer viewer, @PathVariable String number, Signing typed, RedirectAttributes redirect) {
        return deed(viewer, number, typed, "signed", redirect, (it, may) -> {
            allowed(may.sign() || may.signOnPaper(), number);
            var next = next(it);
            var own = next.equals(viewer.organization()) && may.sign();
            sign.sign(
                    it,
                    next,
                    own ? Signature.CONFIRMED : Signature.ON_PAPER,
                    Typed.text(typed.signer()),
                    Typed.date(typed.signedOn()),
                    viewer,
                    now());
        });
    }

    @PostMapping("/refusal")
    ModelAndView decline(Viewer viewer, @PathVariable String number, Signing typed, RedirectAttributes redirect) {
        return deed(viewer, number, typed, "declined", redirect, (it, may) -> {
            allowed(may.sign() || may.signOnPaper(), number);
            sign.decline(it, next(it), Typed.text(typed.reason()), viewer, now());
        });
    }

    @PostMapping("/termination")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView end(Viewer viewer, @PathVariable String number, Signing typed, RedirectAttributes redirect) {
        return deed(
                viewer,
                number,
                typed,
                "ended",
                redirect,
                (it, may) -> sign.end(it, Typed.date(typed.endedOn()), Typed.text(typed.reason()), viewer, now()));
    }

    @PostMapping("/contributions")
    ModelAndView contribute(
            Viewer viewer, @PathVariable String number, ContributionForm typed, RedirectAttributes redirect) {
        var agreement = agreements.get(viewer, number);
        try {
            var page = page(viewer, agreement, blank(viewer), typed, FormErrors.none());
            allowed(page.may().enter(), number);
            var holds = Standing.inForce(agreement, agreements.editions(agreement), today())
                    .orElseThrow(() -> new Refused(List.of(Refusal.of(AgreementError.NOT_IN_FORCE, ""))));
            contributions.enter(agreement, holds, typed, organizations, viewer, now());
        } catch (Refused refused) {
            return Views.refused(
                    "governance/agreement/show",
                    page(
                            viewer,
                            agreement,
                            blank(viewer),
                            typed,
                            tools.problems().of(refused)));
        }
        return done(number, "contributed", redirect);
    }

    private ModelAndView deed(
            Viewer viewer,
            String number,
            Signing typed,
            String done,
            RedirectAttributes redirect,
            BiConsumer<Agreement, AgreementPage.May> deed) {
        var agreement = agreements.get(viewer, number);
        var blank = ContributionForm.blank(today());
        try {
            deed.accept(
                    agreement,
                    page(viewer, agreement, typed, blank, FormErrors.none()).may());
        } catch (Refused refused) {
            return Views.refused(
                    "governance/agreement/show",
                    page(viewer, agreement, typed, blank, tools.problems().of(refused)));
        }
        return done(number, done, redirect);
    }

    private static void allowed(boolean may, String number) {
        if (!may) {
            throw new Refused(List.of(Refusal.of(AgreementError.NOT_IN_TURN, "", number)));
        }
    }

    private OrganizationId next(Agreement it) {
        return agreements.editions(it).stream()
                .flatMap(edition -> edition.next().stream())
                .map(party -> party.party().unit())
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(Refusal.of(AgreementError.NOT_IN_TURN, ""))));
    }

    private AgreementPage page(
            Viewer viewer, Agreement it, Signing signing, ContributionForm contribution, FormErrors errors) {
        return show.page(viewer, it, signing, contribution, errors, today());
    }

    private Signing blank(Viewer viewer) {
        return Signing.blank(viewer.name(), today());
    }

    private ModelAndView done(String number, String deed, RedirectAttributes redirect) {
        var text = tools.texts().of("governance.agreement." + deed + ".flash");
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(text));
        return new ModelAndView("redirect:/governance/agreements/" + number);
    }

    private Instant now() {
        return tools.clock().instant();
    }

    private LocalDate today() {
        return BusinessTime.dateOf(now());
    }
}
