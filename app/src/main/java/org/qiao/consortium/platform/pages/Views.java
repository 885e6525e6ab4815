package org.qiao.consortium.platform.pages;

import org.qiao.consortium.shared.rule.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a template and its one parameter: the page's record. */
public final class Views {

    /** Name of the parameter that every page template declares. */
    static final String PAGE = "page";

    private Views() {}

    /** @param template below {@code src/main/jte}, without suffix: {@code exchange/need/show} */
    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, PAGE, page);
    }

    /** The same page again with what is wrong in it: status 422. */
    public static ModelAndView refused(String template, Object page) {
        return withStatus(HttpStatus.UNPROCESSABLE_CONTENT, template, page);
    }

    /** The same page again with what was typed, for who saves after somebody else did: status 409. */
    public static ModelAndView stale(String template, Object page) {
        return withStatus(HttpStatus.CONFLICT, template, page);
    }

    /** The same with the status of what stands against it: 409 where somebody was first. */
    public static ModelAndView refused(String template, Object page, Refused refused) {
        var status = refused.refusals().stream()
                .mapToInt(it -> it.code().status())
                .max()
                .orElse(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return withStatus(HttpStatus.valueOf(status), template, page);
    }

    static ModelAndView withStatus(HttpStatus status, String template, Object page) {
        var view = page(template, page);
        view.setStatus(status);
        return view;
    }
}
