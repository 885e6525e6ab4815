package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.atlas.Occupations.TitleSuggestion;

/** @param field name of the search field that a choice fills */
public record SuggestionsPage(
        String title, String field, String chosen, List<TitleSuggestion> suggestions, boolean askBack) {}
