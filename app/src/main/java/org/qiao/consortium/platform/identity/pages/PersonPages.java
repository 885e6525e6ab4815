package org.qiao.consortium.platform.identity.pages;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Accounts;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.secondfactor.SecondFactor;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One person, for 平台管理员: a new code for who forgot the password, an end for who has left. Addresses hold the random key:
 * user names are often phone numbers, and addresses end up in logs.
 */
@Controller
@OpenTo(Role.PLATFORM_ADMIN)
class PersonPages {

    private static final String TEMPLATE = "platform/person";
    private static final String CODE = "activationCode";

    private final Frames frames;
    private final Texts texts;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Offices offices;
    private final Deeds deeds;
    private final SecondFactor secondFactor;
    private final InstantSource clock;

    PersonPages(
            Frames frames,
            Texts texts,
            Accounts accounts,
            Colleagues colleagues,
            Offices offices,
            Deeds deeds,
            SecondFactor secondFactor,
            InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.offices = offices;
        this.deeds = deeds;
        this.secondFactor = secondFactor;
        this.clock = clock;
    }

    /** What people did to their own account is told under the name that the page shows. */
    private List<DeedLine> trail(Colleagues.Account account) {
        return deeds.trail(Accounts.subjectOf(account.person())).stream()
                .map(it -> it.unit().isEmpty()
                        ? new DeedLine(it.at(), account.name(), it.unit(), it.deed(), it.reason(), it.attachment())
                        : it)
                .toList();
    }

    @GetMapping("/people/{person}")
    ModelAndView show(@PathVariable UUID person, @ModelAttribute(CODE) @Nullable String code, Viewer viewer) {
        return Views.page(TEMPLATE, page(account(person), Objects.requireNonNullElse(code, ""), viewer));
    }

    private PersonPage page(Colleagues.Account account, String code, Viewer viewer) {
        var place = new Crumb(texts.of("platform.people.title"), "/people");
        return new PersonPage(
                frames.of(viewer, account.name(), place),
                "/people/" + account.person(),
                account.userName(),
                account.phone(),
                Written.date(BusinessTime.dateOf(account.createdAt())),
                account.activated(),
                account.active(),
                viewer.person().equals(account.person()),
                secondFactor
                        .since(account.person())
                        .map(BusinessTime::dateOf)
                        .map(Written::date)
                        .orElse(""),
                offices.of(account.person(), viewer),
                trail(account),
                code);
    }

    private Colleagues.Account account(UUID person) {
        return colleagues.find(new PersonId(person)).orElseThrow(() -> new NotFound("platform.person", person));
    }

    @PostMapping("/people/{person}/activation-code")
    String newCode(@PathVariable UUID person, Viewer viewer, RedirectAttributes redirect) {
        redirect.addFlashAttribute(CODE, accounts.newCode(account(person).person(), viewer.actor(), clock.instant()));
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/reopening")
    String reopen(@PathVariable UUID person, Viewer viewer, RedirectAttributes redirect) {
        accounts.reopen(account(person).person(), viewer.actor(), clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.person.reopened")));
        return "redirect:/people/" + person;
    }
}
