package org.qiao.consortium.exchange.matching.pages;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class MatchNavigation implements Navigation {

    private final Texts texts;

    MatchNavigation(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(
                        Group.EXCHANGE,
                        30,
                        texts.of("exchange.matching.nav.proposals"),
                        "/exchange/proposals",
                        EnumSet.of(Role.STUDENT),
                        true),
                new Place(
                        Group.EXCHANGE,
                        40,
                        texts.of("exchange.matching.nav.matches"),
                        "/exchange/matches",
                        EnumSet.of(
                                Role.STUDENT,
                                Role.ENTERPRISE_CLERK,
                                Role.SCHOOL_CLERK,
                                Role.CLASS_TEACHER,
                                Role.SECRETARIAT,
                                Role.DEPARTMENT),
                        true));
    }
}
