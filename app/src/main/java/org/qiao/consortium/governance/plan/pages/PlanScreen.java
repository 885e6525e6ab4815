package org.qiao.consortium.governance.plan.pages;

import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every page of plans needs. */
@Component
public record PlanScreen(Frames frames, Problems problems, Texts texts) {

    /** Back to the thing, with a line that says what was done. */
    public ModelAndView done(RedirectAttributes redirect, String text, String url) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.plan.done." + text)));
        return new ModelAndView("redirect:" + url);
    }

    Crumb plans() {
        return new Crumb(texts.of("governance.plans.title"), "/plans");
    }
}
