package org.qiao.consortium.governance.founding;

import java.util.List;
import java.util.UUID;
import org.qiao.consortium.governance.ConsortiumLevel;
import org.qiao.consortium.governance.founding.ConsortiumPage.Secretary;
import org.qiao.consortium.governance.founding.ConsortiumPage.Typing;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Puts the page of one consortium together. */
@Component
class ShowConsortium {

    static final String TEMPLATE = "governance/founding/show";

    private final FoundFurther further;
    private final ConsortiumStore store;
    private final Colleagues colleagues;
    private final Deeds deeds;
    private final FormCodes codes;
    private final Frames frames;
    private final Texts texts;

    ShowConsortium(
            FoundFurther further,
            ConsortiumStore store,
            Colleagues colleagues,
            Deeds deeds,
            FormCodes codes,
            Frames frames,
            Texts texts) {
        this.further = further;
        this.store = store;
        this.colleagues = colleagues;
        this.deeds = deeds;
        this.codes = codes;
        this.frames = frames;
        this.texts = texts;
    }

    /** Under which a consortium can be put. */
    List<Choice> cities(Viewer viewer) {
        return store.all(viewer).stream()
                .filter(it -> it.level() == ConsortiumLevel.CITY)
                .map(it -> Choice.of(it.id().value().toString(), it.name()))
                .toList();
    }

    ConsortiumPage page(Viewer viewer, UUID id, String code, Typing typed, FormErrors errors) {
        var row = further.get(id, viewer);
        var changes = viewer.is(Role.PLATFORM_ADMIN);
        return new ConsortiumPage(
                frames.of(viewer, row.name(), new Crumb(texts.of("governance.consortiums.title"), "/consortiums")),
                row,
                facts(row),
                store.all(viewer).stream()
                        .filter(it -> it.parentId().filter(row.id()::equals).isPresent())
                        .toList(),
                changes,
                changes ? secretaries(row) : List.of(),
                changes && row.level() == ConsortiumLevel.DISTRICT ? cities(viewer) : List.of(),
                changes ? deeds.trail(row.subject()) : List.of(),
                code,
                typed,
                errors);
    }

    private List<Fact> facts(ConsortiumRow it) {
        return List.of(
                fact("level", it.level().label()),
                fact("parent", it.parent()),
                fact("region", codes.regions().nameOf(it.regionCode())),
                fact("industry", it.featureIndustry()),
                fact("secretariat", it.secretariat()),
                fact("park", it.park()),
                fact("members", Written.number(it.members())),
                fact(
                        "last-met",
                        it.lastMet()
                                .map(BusinessTime::dateOf)
                                .map(Written::date)
                                .orElse("")),
                fact("founded", Written.date(BusinessTime.dateOf(it.foundedAt()))));
    }

    private Fact fact(String key, String value) {
        return Fact.of(texts.of("governance.consortium.column." + key), value);
    }

    private List<Secretary> secretaries(ConsortiumRow row) {
        return row.secretariatId().stream()
                .flatMap(unit -> colleagues.of(unit, row.id()).stream())
                .filter(it -> it.role() == Role.SECRETARIAT)
                .map(it -> new Secretary(it.name(), "/people/" + it.person(), it.activated()))
                .toList();
    }
}
