package org.qiao.consortium.exchange.need.pages;

import java.util.EnumSet;
import java.util.List;
import org.qiao.consortium.platform.pages.Navigation;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class NeedPlaces implements Navigation {

    private final Texts texts;

    NeedPlaces(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Place> places() {
        var everybodyButStudents = EnumSet.complementOf(EnumSet.of(Role.STUDENT, Role.PLATFORM_ADMIN));
        return List.of(new Place(
                Group.EXCHANGE, 1, texts.of("exchange.need.title"), "/exchange/needs", everybodyButStudents, true));
    }
}
