package org.qiao.consortium.governance.agreement.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.agreement.Agreement;
import org.qiao.consortium.governance.agreement.AgreementQueries;
import org.qiao.consortium.governance.agreement.Edition;
import org.qiao.consortium.governance.agreement.EditionStatus;
import org.qiao.consortium.governance.agreement.Standing;
import org.qiao.consortium.governance.agreement.ledger.ContributionForm;
import org.qiao.consortium.governance.agreement.ledger.ContributionStore;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Puts together the page of an agreement and says what the viewer may do with it. */
@Component
class ShowAgreement {

    private static final String LIST = "/governance/agreements";

    private final AgreementQueries agreements;
    private final ContributionStore ledger;
    private final Organizations organizations;
    private final Attachments attachments;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;

    ShowAgreement(
            AgreementQueries agreements,
            ContributionStore ledger,
            Organizations organizations,
            Attachments attachments,
            Deeds deeds,
            Frames frames,
            Texts texts) {
        this.agreements = agreements;
        this.ledger = ledger;
        this.organizations = organizations;
        this.attachments = attachments;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
    }

    AgreementPage page(
            Viewer viewer,
            Agreement it,
            Signing signing,
            ContributionForm contribution,
            FormErrors errors,
            LocalDate today) {
        var editions = visible(viewer, it);
        var holds = Standing.inForce(it, editions, today);
        var shown = editions.stream()
                .filter(one -> one.status() == EditionStatus.SIGNING)
                .findFirst()
                .or(() -> holds)
                .orElseGet(editions::getLast);
        var units = units(editions, today);
        var next = shown.next();
        return new AgreementPage(
                frames.of(viewer, it.title(), new Crumb(texts.of("governance.agreement.list.title"), LIST)),
                it,
                Standing.of(it, editions, today, agreements.warnDays(today)),
                editions,
                shown,
                units.values().stream().collect(Collectors.toMap(OrganizationView::id, OrganizationView::name)),
                next,
                may(viewer, it, editions, holds, next),
                ledger.of(it),
                holds.map(one -> one.parties().stream()
                                .map(party -> units.get(party.party().unit()))
                                .filter(Objects::nonNull)
                                .map(unit -> Choice.of(unit.number(), unit.name()))
                                .toList())
                        .orElse(List.of()),
                attachments.card(viewer, it.subject()),
                deeds.trail(it.subject()),
                signing,
                contribution,
                errors);
    }

    /** A draft is seen by 秘书处 and by the unit that drafted it; parties see what was sent to them. */
    List<Edition> visible(Viewer viewer, Agreement it) {
        var all = agreements.editions(it);
        return writes(viewer, it)
                ? all
                : all.stream()
                        .filter(one -> one.status() != EditionStatus.DRAFT || all.size() == 1)
                        .toList();
    }

    static boolean writes(Viewer viewer, Agreement it) {
        return viewer.is(Role.SECRETARIAT)
                || viewer.is(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK)
                        && it.openedBy().equals(viewer.organization());
    }

    private Map<OrganizationId, OrganizationView> units(List<Edition> editions, LocalDate today) {
        return organizations.find(
                editions.stream()
                        .flatMap(it -> it.parties().stream())
                        .map(it -> it.party().unit())
                        .distinct()
                        .toList(),
                today);
    }

    private static AgreementPage.May may(
            Viewer viewer,
            Agreement it,
            List<Edition> editions,
            Optional<Edition> holds,
            Optional<Edition.Signatory> next) {
        var writes = writes(viewer, it);
        var draft = editions.getLast().status() == EditionStatus.DRAFT;
        var clerk = viewer.is(Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK, Role.DEPARTMENT);
        var mine = next.filter(one -> one.party().unit().equals(viewer.organization()))
                .isPresent();
        var party = clerk && holds.flatMap(one -> one.of(viewer.organization())).isPresent();
        return new AgreementPage.May(
                writes && draft,
                writes && draft,
                clerk && mine,
                next.isPresent() && viewer.is(Role.SECRETARIAT),
                writes
                        && holds.isPresent()
                        && editions.stream().noneMatch(one -> one.status().isOpen()),
                viewer.is(Role.SECRETARIAT) && holds.isPresent(),
                holds.isPresent() && (viewer.is(Role.SECRETARIAT) || party));
    }
}
