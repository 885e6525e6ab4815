package org.qiao.consortium.exchange.need.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedQueries;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.Searchable;
import org.springframework.stereotype.Component;

@Component
class SearchNeeds implements Searchable {

    private final NeedQueries queries;
    private final OrganizationNames names;
    private final Texts texts;

    SearchNeeds(NeedQueries queries, OrganizationNames names, Texts texts) {
        this.queries = queries;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public String label() {
        return texts.of("exchange.need.title");
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int limit) {
        var needs = queries.search(viewer, words, limit);
        var units = names.namesOf(needs.stream().map(Need::employer).collect(Collectors.toSet()));
        return needs.stream()
                .map(it -> new Hit(
                        it.terms().title(),
                        String.join(
                                " · ",
                                it.number(),
                                units.getOrDefault(it.employer(), ""),
                                it.status().label()),
                        "/exchange/needs/" + it.number()))
                .toList();
    }
}
