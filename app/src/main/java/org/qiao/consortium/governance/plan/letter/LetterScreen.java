package org.qiao.consortium.governance.plan.letter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of letters need. */
@Component
record LetterScreen(Frames frames, Problems problems, Texts texts) {

    ModelAndView done(RedirectAttributes redirect, String text, String url) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.letter.done." + text)));
        return new ModelAndView("redirect:" + url);
    }

    static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
