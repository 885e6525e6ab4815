package org.qiao.consortium.exchange.need.pages;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.need.CloseNeed;
import org.qiao.consortium.exchange.need.ConfirmNeed;
import org.qiao.consortium.exchange.need.CopyNeed;
import org.qiao.consortium.exchange.need.FillNeed;
import org.qiao.consortium.exchange.need.OwnNeeds;
import org.qiao.consortium.exchange.need.SubmitNeed;
import org.qiao.consortium.exchange.need.WithdrawNeed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an employer does to one of its needs: each deed is a resource below the need. */
@Controller
@RequestMapping("/exchange/needs/{number}")
@OpenTo({Role.ENTERPRISE_CLERK, Role.SECRETARIAT, Role.AREA_CLERK})
class NeedDeedPages {

    private final OwnNeeds own;
    private final SubmitNeed submit;
    private final WithdrawNeed withdraw;
    private final CloseNeed close;
    private final FillNeed fill;
    private final ConfirmNeed confirm;
    private final CopyNeed copy;
    private final NeedLayout layout;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    NeedDeedPages(
            OwnNeeds own,
            SubmitNeed submit,
            WithdrawNeed withdraw,
            CloseNeed close,
            FillNeed fill,
            ConfirmNeed confirm,
            CopyNeed copy,
            NeedLayout layout,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.own = own;
        this.submit = submit;
        this.withdraw = withdraw;
        this.close = close;
        this.fill = fill;
        this.confirm = confirm;
        this.copy = copy;
        this.layout = layout;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        return done(number, viewer, redirect, () -> {
            var approval = submit.submit(List.of(own.get(number, viewer).id()), viewer, clock.instant());
            return new Flash(
                    texts.of("exchange.need.flash.submitted", number),
                    texts.of("exchange.need.flash.see-approval"),
                    "/approvals/" + approval);
        });
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        return done(number, viewer, redirect, () -> {
            withdraw.withdraw(own.get(number, viewer).id(), viewer, clock.instant());
            return Flash.of(texts.of("exchange.need.flash.withdrawn", number));
        });
    }

    /** @param reason WITHDRAWN or UNSUPPLIED: full and expired needs close by themselves */
    @PostMapping("/closing")
    ModelAndView close(
            @PathVariable String number,
            @RequestParam(defaultValue = "WITHDRAWN") String reason,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes redirect) {
        var why = reason.equals(CloseReason.UNSUPPLIED.name()) ? CloseReason.UNSUPPLIED : CloseReason.WITHDRAWN;
        var chosen = Arrays.stream(CloseReason.Cause.values())
                .filter(it -> it.name().equals(cause))
                .findFirst();
        return done(number, viewer, redirect, () -> {
            close.close(own.get(number, viewer).id(), why, chosen, note, viewer, clock.instant());
            return Flash.of(texts.of("exchange.need.flash.closed", number));
        });
    }

    @PostMapping("/filling")
    ModelAndView fill(
            @PathVariable String number,
            @RequestParam(defaultValue = "1") String heads,
            Viewer viewer,
            RedirectAttributes redirect) {
        var count = heads.matches("\\d{1,4}") ? Integer.parseInt(heads) : 0;
        return done(number, viewer, redirect, () -> {
            fill.reported(own.get(number, viewer).id(), count, viewer.actor(), clock.instant());
            return Flash.of(texts.of("exchange.need.flash.filled", String.valueOf(count)));
        });
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        return done(number, viewer, redirect, () -> {
            confirm.confirm(number, viewer, clock.instant());
            return Flash.of(texts.of("exchange.need.flash.confirmed"));
        });
    }

    @PostMapping("/copy")
    String copy(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        var draft = copy.copy(number, viewer, clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("exchange.need.flash.copied", number)));
        return "redirect:/exchange/needs/" + draft + "/edit";
    }

    private interface Doing {
        Flash flash();
    }

    /** Does it and goes back to the need; what is refused is said there, with the status of its kind. */
    private ModelAndView done(String number, Viewer viewer, RedirectAttributes redirect, Doing doing) {
        try {
            redirect.addFlashAttribute(Frames.FLASH, doing.flash());
            return new ModelAndView("redirect:/exchange/needs/" + number);
        } catch (Refused refused) {
            return Views.refused("exchange/need/show", layout.page(viewer, number, problems.of(refused)));
        }
    }
}
