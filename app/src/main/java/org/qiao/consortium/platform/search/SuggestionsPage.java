package org.qiao.consortium.platform.search;

import java.util.List;

/** What is offered below the search field while somebody types. */
public record SuggestionsPage(List<Suggestion> suggestions) {

    /** @param group what kind of thing it is */
    public record Suggestion(String group, Searchable.Hit hit) {}
}
