package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Occupations in the whole site's search, by their own names and by their trades. */
@Component
@Order(70)
class OccupationSearch implements Searchable {

    private final Classification classification;
    private final Texts texts;

    OccupationSearch(Classification classification, Texts texts) {
        this.classification = classification;
        this.texts = texts;
    }

    @Override
    public String label() {
        return texts.of("atlas.occupations.title");
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int limit) {
        return classification.search(words, limit).stream()
                .map(it -> new Hit(
                        it.thing().name(),
                        it.by().equals(it.thing().name())
                                ? it.thing().code()
                                : it.thing().code() + " " + texts.of("atlas.option.trade", it.by(), ""),
                        OccupationPages.URL + "/" + it.thing().code()))
                .toList();
    }
}
