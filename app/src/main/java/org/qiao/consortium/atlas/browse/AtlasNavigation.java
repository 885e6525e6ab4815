package org.qiao.consortium.atlas.browse;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class AtlasNavigation implements Navigation {

    private final Texts texts;

    AtlasNavigation(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        return List.of(
                place(1, "atlas.schemes.title", "/atlas/schemes"),
                place(2, "atlas.occupations.title", OccupationPages.URL),
                place(3, "atlas.majors.title", MajorPages.URL));
    }

    private Place place(int order, String title, String url) {
        return new Place(Group.ATLAS, order, texts.of(title), url, EnumSet.allOf(Role.class), false);
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(new PublicPlace(40, texts.of("atlas.short-title"), "/atlas"));
    }

    static Crumb root(Texts texts) {
        return new Crumb(texts.of("atlas.title"), "/atlas");
    }
}
