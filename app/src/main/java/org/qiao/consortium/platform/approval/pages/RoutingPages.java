package org.qiao.consortium.platform.approval.pages;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.approval.ApprovalQueries;
import org.qiao.consortium.platform.approval.ApprovalStore;
import org.qiao.consortium.platform.approval.InTurn;
import org.qiao.consortium.platform.approval.RouteApproval;
import org.qiao.consortium.platform.approval.TakeBackOpinion;
import org.qiao.consortium.platform.approval.UrgeApproval;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Staff;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 转办、加签、抄送、催办、取回. */
@Controller
@RequestMapping("/approvals/{number}")
@OpenToSignedIn
class RoutingPages {

    private final ApprovalQueries queries;
    private final ApprovalStore store;
    private final InTurn inTurn;
    private final RouteApproval route;
    private final UrgeApproval urge;
    private final TakeBackOpinion takeBack;
    private final Staff staff;
    private final OrganizationNames names;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    RoutingPages(
            ApprovalQueries queries,
            ApprovalStore store,
            InTurn inTurn,
            RouteApproval route,
            UrgeApproval urge,
            TakeBackOpinion takeBack,
            Staff staff,
            OrganizationNames names,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.queries = queries;
        this.store = store;
        this.inTurn = inTurn;
        this.route = route;
        this.urge = urge;
        this.takeBack = takeBack;
        this.staff = staff;
        this.names = names;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/routing")
    ModelAndView routing(@PathVariable String number, Viewer viewer) {
        return Views.page(
                "platform/approval/routing", page(number, viewer, "", FormErrors.none(), RoutingPage.Typed.nothing()));
    }

    @PostMapping("/handing-over")
    ModelAndView handOver(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String personReason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new RoutingPage.Typed(person, personReason.strip(), List.of(), "true", "");
        return deed(
                number,
                viewer,
                redirect,
                "handing-over",
                typed,
                () -> route.handOver(number, person, personReason.strip(), viewer, clock.instant()));
    }

    @PostMapping("/joining")
    ModelAndView join(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> people,
            @RequestParam(defaultValue = "true") String before,
            @RequestParam(defaultValue = "false") boolean everyone,
            @RequestParam(defaultValue = "") String peopleReason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var typed = new RoutingPage.Typed("", "", people, before, peopleReason.strip());
        var joining = new RouteApproval.Joining(people, before.equals("true"), everyone, peopleReason.strip());
        return deed(
                number, viewer, redirect, "joining", typed, () -> route.join(number, joining, viewer, clock.instant()));
    }

    @PostMapping("/copies")
    ModelAndView copy(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> copies,
            Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                number,
                viewer,
                redirect,
                "copies",
                RoutingPage.Typed.nothing(),
                () -> route.copy(number, copies, viewer, clock.instant()));
    }

    @PostMapping("/reminder")
    ModelAndView urge(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        queries.get(viewer, number);
        urge.urge(number, viewer, clock.instant());
        return back(number, redirect, texts.of("platform.approval.flash.urged"));
    }

    @PostMapping("/taking-back")
    ModelAndView takeBack(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        queries.get(viewer, number);
        var count = takeBack.takeBack(number, viewer, clock.instant());
        return back(number, redirect, texts.of("platform.approval.flash.taken-back", String.valueOf(count)));
    }

    private ModelAndView deed(
            String number,
            Viewer viewer,
            RedirectAttributes redirect,
            String form,
            RoutingPage.Typed typed,
            Runnable deed) {
        queries.get(viewer, number);
        try {
            deed.run();
        } catch (Refused refused) {
            return Views.refused("platform/approval/routing", page(number, viewer, form, problems.of(refused), typed));
        }
        return back(number, redirect, texts.of("platform.approval.flash." + form));
    }

    private static ModelAndView back(String number, RedirectAttributes redirect, String said) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(said));
        return new ModelAndView("redirect:/approvals/" + number);
    }

    private RoutingPage page(String number, Viewer viewer, String refused, FormErrors errors, RoutingPage.Typed typed) {
        var line = queries.get(viewer, number);
        var head = store.head(number).orElseThrow();
        var reachable = staff.reachable(viewer).stream()
                .filter(it -> !it.person().equals(head.submittedBy()))
                .toList();
        var units = names.namesOf(
                reachable.stream().map(Staff.Member::organization).distinct().toList());
        return new RoutingPage(
                frames.of(
                        viewer,
                        texts.of("platform.approval.routing"),
                        new Crumb(texts.of("platform.approval.title"), "/approvals"),
                        new Crumb(line.title(), "/approvals/" + number)),
                refused,
                errors,
                "/approvals/" + number,
                inTurn.of(head, viewer).isPresent(),
                reachable.stream()
                        .map(it -> Choice.of(
                                it.person().value().toString(),
                                it.name() + "（" + it.role().label() + " · " + units.getOrDefault(it.organization(), "")
                                        + "）"))
                        .toList(),
                typed);
    }
}
