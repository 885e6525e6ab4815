package org.qiao.consortium.governance.charter.pages;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.charter.Charter;
import org.qiao.consortium.governance.charter.DraftCharter;
import org.qiao.consortium.governance.charter.Provision;
import org.qiao.consortium.governance.charter.ReadingQueries;
import org.qiao.consortium.governance.charter.VersionStatus;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.council.WayOfDeciding;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Gathers what the page of one version shows. */
@Component
class ShowCharter {

    private final DraftCharter charters;
    private final ReadingQueries readings;
    private final Resolutions resolutions;
    private final Composition composition;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;

    ShowCharter(
            DraftCharter charters,
            ReadingQueries readings,
            Resolutions resolutions,
            Composition composition,
            Deeds deeds,
            Frames frames,
            Texts texts) {
        this.charters = charters;
        this.readings = readings;
        this.resolutions = resolutions;
        this.composition = composition;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
    }

    CharterPage page(
            Viewer viewer,
            Charter charter,
            Charter.Version shown,
            FormErrors errors,
            String chosen,
            String effectiveOn) {
        var organizes = viewer.is(Role.SECRETARIAT);
        var standing = shown.status() == VersionStatus.IN_FORCE;
        var hasRead = standing && readings.hasRead(viewer, shown.id());
        var bodies = composition.standing(viewer);
        return new CharterPage(
                frames.of(viewer, charter.title(), new Crumb(texts.of("governance.charters.title"), "/charters")),
                charter,
                shown,
                charters.provisions(shown).stream().map(it -> say(it, bodies)).toList(),
                standing && viewer.is(Role.SECRETARIAT, Role.DEPARTMENT) ? readings.of(viewer, shown.id()) : List.of(),
                hasRead,
                standing && charter.toBeRead() && !hasRead && !organizes,
                organizes,
                organizes && shown.status() == VersionStatus.DRAFT
                        ? resolutions.inForce(viewer.consortium()).stream()
                                .map(it -> Choice.of(it.number(), it.number() + " " + it.title()))
                                .toList()
                        : List.of(),
                bodies.stream()
                        .filter(it -> it.terms().kind().usual() == Decides.VOTE)
                        .map(it -> Choice.of(it.number(), it.terms().name()))
                        .toList(),
                Arrays.stream(Share.values())
                        .map(it -> Choice.of(it.name(), it.label()))
                        .toList(),
                Arrays.stream(WayOfDeciding.Of.values())
                        .map(it -> Choice.of(it.name(), it.label()))
                        .toList(),
                deeds.trail(charter.subject()),
                errors,
                chosen,
                effectiveOn);
    }

    private String say(Provision it, List<Body> bodies) {
        var name = bodies.stream()
                .filter(body -> body.id().equals(it.body()))
                .map(body -> body.terms().name())
                .findFirst()
                .orElse("");
        return texts.of(
                "governance.charter.provision",
                it.article(),
                name,
                it.quorum().label(),
                it.majorityOf().label(),
                it.majority().label(),
                it.intervalMonths());
    }
}
