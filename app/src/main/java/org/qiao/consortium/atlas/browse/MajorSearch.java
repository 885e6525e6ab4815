package org.qiao.consortium.atlas.browse;

import java.util.List;
import org.qiao.consortium.atlas.major.MajorCatalogue;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Majors in the whole site's search. */
@Component
@Order(80)
class MajorSearch implements Searchable {

    private final MajorCatalogue majors;
    private final Texts texts;

    MajorSearch(MajorCatalogue majors, Texts texts) {
        this.majors = majors;
        this.texts = texts;
    }

    @Override
    public String label() {
        return texts.of("atlas.majors.title");
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int limit) {
        return majors.search(words, limit).stream()
                .map(it -> it.thing())
                .map(it -> new Hit(
                        it.name(),
                        it.code() + " " + it.level().label() + " · " + it.className(),
                        MajorPages.URL + "/" + it.code()))
                .toList();
    }
}
