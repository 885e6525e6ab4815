package org.qiao.consortium.governance.plan.letter;

import java.util.Map;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The unit replies to a letter; who sent it sends a reply back that is not enough. */
@Controller
@OpenTo({
    Role.SECRETARIAT,
    Role.LEADING_OFFICE,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class ReplyPages {

    private final ReplyToLetter replying;
    private final LetterLayout layout;

    ReplyPages(ReplyToLetter replying, LetterLayout layout) {
        this.replying = replying;
        this.layout = layout;
    }

    @PostMapping("/letters/{number}/reply")
    ModelAndView reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reply,
            Viewer viewer,
            RedirectAttributes redirect) {
        var letter = layout.find(viewer, number);
        if (!TaskSight.actsFor(viewer, letter.unit())) {
            throw new NotFound(Letter.KIND, number);
        }
        return take(
                viewer,
                letter,
                "replied",
                Map.of("reply", reply),
                redirect,
                () -> replying.reply(
                        letter, reply.strip(), viewer, layout.clock().instant()));
    }

    @PostMapping("/letters/{number}/return")
    @OpenTo({Role.SECRETARIAT, Role.LEADING_OFFICE})
    ModelAndView sendBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String replyBy,
            Viewer viewer,
            RedirectAttributes redirect) {
        var letter = layout.find(viewer, number);
        var typed = Map.of("reason", reason, "replyBy", replyBy);
        return take(
                viewer,
                letter,
                "returned",
                typed,
                redirect,
                () -> replying.sendBack(
                        letter,
                        reason.strip(),
                        Typed.date(replyBy),
                        viewer,
                        layout.clock().instant()));
    }

    private ModelAndView take(
            Viewer viewer,
            Letter letter,
            String done,
            Map<String, String> typed,
            RedirectAttributes redirect,
            Runnable step) {
        try {
            step.run();
            return layout.screen().done(redirect, done, letter.url());
        } catch (Refused refused) {
            return Views.refused(
                    "governance/plan/letter",
                    layout.page(
                            viewer, letter, typed, layout.screen().problems().of(refused)));
        }
    }
}
