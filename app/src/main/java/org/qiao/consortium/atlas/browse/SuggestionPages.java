package org.qiao.consortium.atlas.browse;

import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 职业建议 — a fragment for forms: the five occupations that a title may mean, each with its reason, to choose from.
 *
 * <p>A choice is sent as {@code <field>Suggested}; with script it fills the search field {@code <field>} of the same form.
 */
@Controller
@OpenToSignedIn
class SuggestionPages {

    private final Occupations occupations;

    SuggestionPages(Occupations occupations) {
        this.occupations = occupations;
    }

    /** @param chosen the code that stands in the field now */
    @GetMapping("/atlas/occupations/suggestions")
    ModelAndView show(
            Viewer viewer,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "occupation") String field,
            @RequestParam(defaultValue = "") String chosen) {
        var suggestions = occupations.suggest(title, description, viewer.organization());
        return Views.page(
                "atlas/browse/suggestions",
                new SuggestionsPage(title.strip(), field, chosen, suggestions.best(), suggestions.askBack()));
    }
}
