package org.qiao.consortium.platform.privacy.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 个人请求 — the list for those who answer, one request for both sides, the answer. */
@Controller
@RequestMapping("/privacy/requests")
class RequestPages {

    private static final String TEMPLATE = "platform/privacy/request";

    private final RequestQueries requests;
    private final AnswerRequest answer;
    private final RequestLayout layout;
    private final RequestChips chips;
    private final Screen screen;
    private final InstantSource clock;

    /** What every page needs. */
    @Component
    record Screen(Frames frames, Problems problems, Texts texts) {}

    RequestPages(
            RequestQueries requests,
            AnswerRequest answer,
            RequestLayout layout,
            RequestChips chips,
            Screen screen,
            InstantSource clock) {
        this.requests = requests;
        this.answer = answer;
        this.layout = layout;
        this.chips = chips;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping
    @OpenTo({Role.SCHOOL_CLERK, Role.SECRETARIAT, Role.PLATFORM_ADMIN})
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/privacy/requests", request.getParameterMap());
        var filter = RequestFilter.of(url);
        var found = requests.kept(viewer, filter, paging, BusinessTime.dateOf(clock.instant()));
        return Views.page(
                "platform/privacy/requests",
                new RequestsPage(
                        screen.frames().of(viewer, screen.texts().of("platform.privacy.requests.title")),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        Arrays.stream(RequestKind.values())
                                .map(it -> Choice.of(it.name(), it.label()))
                                .toList(),
                        Arrays.stream(RequestStatus.values())
                                .map(it -> Choice.of(it.name(), it.label()))
                                .toList(),
                        chips.of(filter, url.without("page"))));
    }

    @GetMapping("/{number}")
    @OpenToSignedIn
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return Views.page(TEMPLATE, page(viewer, number, "", "", FormErrors.none()));
    }

    @GetMapping("/{number}/paper")
    @OpenToSignedIn
    ModelAndView paper(@PathVariable String number, Viewer viewer) {
        var request = find(viewer, number);
        var given = layout.answer(request).orElseThrow(() -> new NotFound(PrivacyRequest.KIND, number));
        return Views.page("platform/privacy/paper", layout.paper(viewer, request, given));
    }

    @PostMapping("/{number}/answer")
    @OpenTo({Role.SCHOOL_CLERK, Role.SECRETARIAT, Role.PLATFORM_ADMIN})
    ModelAndView answer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(name = "answer", defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes redirect) {
        var request = requests.kept(viewer, number).orElseThrow(() -> new NotFound(PrivacyRequest.KIND, number));
        try {
            answer.answer(request, RequestStatus.of(outcome), words, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE,
                    page(viewer, number, outcome, words, screen.problems().of(refused)),
                    refused);
        }
        return done(redirect, "platform.privacy.request.answered", number);
    }

    @PostMapping("/{number}/withdrawal")
    @OpenToSignedIn
    ModelAndView withdraw(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        var request = requests.mine(viewer, number).orElseThrow(() -> new NotFound(PrivacyRequest.KIND, number));
        answer.withdraw(request, viewer, clock.instant());
        return done(redirect, "platform.privacy.request.withdrawn", number);
    }

    @PostMapping("/{number}/resumption")
    @OpenTo({Role.SCHOOL_CLERK, Role.SECRETARIAT, Role.PLATFORM_ADMIN})
    ModelAndView resume(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var request = requests.kept(viewer, number).orElseThrow(() -> new NotFound(PrivacyRequest.KIND, number));
        try {
            answer.resume(request, reason, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE, page(viewer, number, "", "", screen.problems().of(refused)), refused);
        }
        return done(redirect, "platform.privacy.request.resumed", number);
    }

    private ModelAndView done(RedirectAttributes redirect, String text, String number) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(screen.texts().of(text)));
        return new ModelAndView("redirect:/privacy/requests/" + number);
    }

    private PrivacyRequest find(Viewer viewer, String number) {
        return requests.find(viewer, number).orElseThrow(() -> new NotFound(PrivacyRequest.KIND, number));
    }

    private RequestPage page(Viewer viewer, String number, String outcome, String words, FormErrors errors) {
        var keeps = requests.kept(viewer, number).isPresent();
        return layout.page(viewer, find(viewer, number), keeps, outcome, words, errors);
    }
}
