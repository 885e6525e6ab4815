package org.qiao.consortium.exchange.listing;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class ListingNavigation implements Navigation {

    private final Texts texts;

    ListingNavigation(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        return List.of(
                place(60, "posts", "/posts", EnumSet.of(Role.STUDENT, Role.CLASS_TEACHER, Role.SCHOOL_CLERK)),
                place(62, "talents", "/talents/rows", EnumSet.of(Role.ENTERPRISE_CLERK)),
                place(
                        64,
                        "figures",
                        "/figures",
                        EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT, Role.SCHOOL_CLERK, Role.AREA_CLERK)),
                place(66, "unmet", "/exchange/unmet", EnumSet.of(Role.SECRETARIAT, Role.DEPARTMENT)),
                place(68, "reports", "/exchange/reports", EnumSet.of(Role.SECRETARIAT)));
    }

    private Place place(int order, String name, String url, EnumSet<Role> roles) {
        return new Place(Group.EXCHANGE, order, texts.of("exchange.listing.nav." + name), url, roles, false);
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(
                new PublicPlace(20, texts.of("exchange.listing.nav.public-posts"), "/posts"),
                new PublicPlace(30, texts.of("exchange.listing.nav.public-talents"), "/talents"),
                new PublicPlace(40, texts.of("exchange.listing.nav.figures"), "/figures"),
                new PublicPlace(90, texts.of("exchange.listing.nav.about"), "/about"));
    }
}
