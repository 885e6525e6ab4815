package org.qiao.consortium.platform.pages;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;

/** What a search field for a code offers: the answer to its {@code optionsUrl}. */
public record OptionsPage(List<Choice> options) {

    public static ModelAndView of(List<Choice> options) {
        return Views.page("platform/options", new OptionsPage(options));
    }
}
