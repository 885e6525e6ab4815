package org.qiao.consortium.platform.approval.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.approval.ApprovalFiles;
import org.qiao.consortium.platform.approval.ApprovalQueries;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审批单 — one approval: read, decide, print. */
@Controller
@RequestMapping("/approvals/{number}")
@OpenToSignedIn
class ApprovalDecisionPages {

    private final ApprovalLayout layout;
    private final ApprovalQueries queries;
    private final ApprovalFiles files;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    ApprovalDecisionPages(
            ApprovalLayout layout,
            ApprovalQueries queries,
            ApprovalFiles files,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.layout = layout;
        this.queries = queries;
        this.files = files;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, Paging paging, Viewer viewer) {
        return Views.page(
                "platform/approval/show",
                layout.page(viewer, number, paging, FormErrors.none(), DecisionForm.nothing()));
    }

    /** The official paper, to print and file. */
    @GetMapping("/paper")
    ModelAndView paper(@PathVariable String number, Viewer viewer) {
        return Views.page("platform/approval/paper", layout.paper(viewer, number));
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable String number,
            Paging paging,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        queries.get(viewer, number);
        var form = DecisionForm.of(request.getParameterMap());
        var verdicts = form.ticked().stream()
                .flatMap(key -> DecisionForm.subjectOf(key).stream()
                        .map(subject -> new Approvals.Verdict(
                                subject,
                                form.isApproval(),
                                form.opinion(),
                                form.isApproval() ? java.util.List.of() : form.commentsOn(key, layout.labels(subject)),
                                form.isApproval() ? 0 : form.backTo())))
                .toList();
        try {
            files.decide(number, verdicts, file, viewer, clock.instant());
        } catch (Refused refused) {
            var page = layout.page(viewer, number, paging, problems.of(refused), form);
            return Views.refused("platform/approval/show", page, refused);
        }
        var said = form.isApproval() ? "platform.approval.flash.approved" : "platform.approval.flash.returned";
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of(said, String.valueOf(verdicts.size()))));
        return new ModelAndView("redirect:/approvals/" + number);
    }
}
