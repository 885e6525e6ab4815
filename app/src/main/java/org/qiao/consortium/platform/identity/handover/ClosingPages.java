package org.qiao.consortium.platform.identity.handover;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.session.OpenSessions;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 停用账号 — shows what the person has open, asks who takes it over and why. */
@Controller
@RequestMapping("/people/{person}/closing")
@OpenTo(Role.PLATFORM_ADMIN)
class ClosingPages {

    private static final String TEMPLATE = "platform/closing";

    private final CloseAccount close;
    private final Colleagues colleagues;
    private final Grants grants;
    private final OrganizationNames units;
    private final OpenSessions sessions;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    ClosingPages(
            CloseAccount close,
            Colleagues colleagues,
            Grants grants,
            OrganizationNames units,
            OpenSessions sessions,
            Frames frames,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.close = close;
        this.colleagues = colleagues;
        this.grants = grants;
        this.units = units;
        this.sessions = sessions;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID person, Viewer viewer) {
        return Views.page(TEMPLATE, page(active(person), "", "", "", FormErrors.none(), viewer));
    }

    @PostMapping
    ModelAndView close(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var id = active(person);
        try {
            close.close(id, chosen(id, successor, userName), reason, viewer, clock.instant());
            sessions.endAll(id);
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.person.closed")));
            return new ModelAndView("redirect:/people/" + person);
        } catch (Refused refused) {
            var page = page(id, successor, userName, reason, problems.of(refused), viewer);
            return Views.refused(TEMPLATE, page);
        }
    }

    private PersonId active(UUID person) {
        return colleagues.active(new PersonId(person)).orElseThrow(() -> new NotFound("platform.person", person));
    }

    /** A typed user name goes before the list. */
    private Optional<PersonId> chosen(PersonId person, String successor, String userName) {
        if (!userName.isBlank()) {
            return Optional.of(colleagues
                    .byUserName(userName.strip())
                    .orElseThrow(() -> new Refused(
                            List.of(Refusal.of(IdentityError.SUCCESSOR_UNKNOWN, "userName", userName.strip())))));
        }
        return candidates(person).stream()
                .map(Choice::value)
                .filter(successor::equals)
                .map(it -> new PersonId(UUID.fromString(it)))
                .findFirst();
    }

    private ClosingPage page(
            PersonId person, String successor, String userName, String reason, FormErrors errors, Viewer viewer) {
        var open = close.openWork(person);
        var names = units.namesOf(open.stream().map(it -> it.office().unit()).toList());
        return new ClosingPage(
                frames.of(
                        viewer,
                        texts.of("platform.closing.title", grants.nameOf(person)),
                        new Crumb(texts.of("platform.people.title"), "/people"),
                        new Crumb(grants.nameOf(person), "/people/" + person)),
                "/people/" + person,
                open.stream()
                        .map(it -> new ClosingPage.Row(
                                it.label(),
                                Written.number(it.count()),
                                it.office().role().label() + " · "
                                        + names.getOrDefault(it.office().unit(), "")))
                        .toList(),
                candidates(person),
                successor,
                userName,
                reason,
                errors);
    }

    private List<Choice> candidates(PersonId person) {
        var all = new LinkedHashMap<PersonId, Choice>();
        grants.of(person)
                .forEach(grant -> colleagues
                        .of(grant.organization(), grant.consortium())
                        .forEach(it -> all.putIfAbsent(
                                it.person(),
                                Choice.of(
                                        it.person().toString(),
                                        it.name() + "（" + it.role().label() + " · " + units.nameOf(grant.organization())
                                                + "）"))));
        all.remove(person);
        return List.copyOf(all.values());
    }
}
