package org.qiao.consortium.platform.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 接口令牌 — the list, one token, a new one; for 平台管理员. */
@Controller
@RequestMapping("/partners")
@OpenTo(Role.PLATFORM_ADMIN)
public class TokenPages {

    private static final String PATH = "/partners";

    private final PartnerTokens tokens;
    private final IssueToken issue;
    private final Deeds deeds;
    private final Screen screen;
    private final InstantSource clock;

    /** What every page needs. */
    @Component
    record Screen(Frames frames, Problems problems, Texts texts) {}

    TokenPages(PartnerTokens tokens, IssueToken issue, Deeds deeds, Screen screen, InstantSource clock) {
        this.tokens = tokens;
        this.issue = issue;
        this.deeds = deeds;
        this.screen = screen;
        this.clock = clock;
    }

    /** What tokens.jte gets. */
    public record ListPage(
            Frame frame,
            PageUrl url,
            Pager pager,
            Sorting sorting,
            List<PartnerToken> rows,
            List<Choice> states,
            List<Chip> chips,
            LocalDate today) {}

    /** What token-form.jte gets. @param form as typed */
    public record FormPage(Frame frame, Form form, List<Choice> scopes, int longest, int most, FormErrors errors) {}

    /** As typed. */
    public record Form(String partner, String purpose, List<String> scopes, String expiresOn, String perHour) {}

    /** What token.jte gets. @param secret the token, this once; empty otherwise */
    public record ShowPage(
            Frame frame,
            PartnerToken token,
            String secret,
            LocalDate today,
            String proposedExpiry,
            List<DeedLine> deeds,
            FormErrors errors) {

        public String scopes() {
            return token.scopes().stream().sorted().map(PartnerScope::label).collect(Collectors.joining("、"));
        }

        public boolean good() {
            return token.isGood(today);
        }
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var found = tokens.find(viewer, TokenFilter.of(url), paging, today());
        return Views.page(
                "platform/partner/tokens",
                new ListPage(
                        screen.frames().of(viewer, title()),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        Stream.of("good", "expired", "revoked")
                                .map(it -> Choice.of(it, stateLabel(it, screen.texts())))
                                .toList(),
                        chips(url, screen.texts()),
                        today()));
    }

    static List<Chip> chips(PageUrl url, Texts texts) {
        return Stream.of("words", "state")
                .filter(it -> !url.value(it).isEmpty())
                .map(it -> new Chip(
                        it.equals("state") ? stateLabel(url.value(it), texts) : url.value(it),
                        url.without("page").without(it).toString()))
                .toList();
    }

    private static String stateLabel(String word, Texts texts) {
        return texts.of("platform.partner.state." + word);
    }

    @GetMapping("/new")
    ModelAndView form(Viewer viewer) {
        var form = new Form("", "", List.of(), today().plusDays(90).toString(), "600");
        return Views.page("platform/partner/token-form", form(viewer, form, FormErrors.none()));
    }

    /** Answers the page itself: the token is shown this once and kept nowhere. */
    @PostMapping
    ModelAndView issue(
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "") String expiresOn,
            @RequestParam(defaultValue = "") String perHour,
            Viewer viewer,
            jakarta.servlet.http.HttpServletResponse response) {
        var form = new Form(partner, purpose, scopes, expiresOn, perHour);
        var chosen = EnumSet.noneOf(PartnerScope.class);
        scopes.stream().flatMap(it -> PartnerScope.of(it).stream()).forEach(chosen::add);
        var wish = new IssueToken.Wish(
                partner, purpose, chosen, day(expiresOn), perHour.matches("\\d{1,7}") ? Integer.parseInt(perHour) : 0);
        try {
            var issued = issue.issue(wish, viewer, clock.instant());
            return once(viewer, issued, response);
        } catch (Refused refused) {
            return Views.refused(
                    "platform/partner/token-form",
                    form(viewer, form, screen.problems().of(refused)));
        }
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return Views.page("platform/partner/token", page(viewer, find(viewer, number), "", FormErrors.none()));
    }

    @PostMapping("/{number}/renewal")
    ModelAndView renew(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String expiresOn,
            Viewer viewer,
            jakarta.servlet.http.HttpServletResponse response) {
        var old = find(viewer, number);
        try {
            return once(viewer, issue.renew(old, day(expiresOn), viewer, clock.instant()), response);
        } catch (Refused refused) {
            return Views.refused(
                    "platform/partner/token",
                    page(viewer, old, "", screen.problems().of(refused)));
        }
    }

    @PostMapping("/{number}/revocation")
    ModelAndView revoke(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var token = find(viewer, number);
        try {
            issue.revoke(token, reason, viewer, clock.instant());
        } catch (Refused refused) {
            return Views.refused(
                    "platform/partner/token",
                    page(viewer, token, "", screen.problems().of(refused)));
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(screen.texts().of("platform.partner.revoked")));
        return new ModelAndView("redirect:" + PATH + "/" + number);
    }

    private ModelAndView once(
            Viewer viewer, IssueToken.Issued issued, jakarta.servlet.http.HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        var token = find(viewer, issued.number());
        return Views.page("platform/partner/token", page(viewer, token, issued.token(), FormErrors.none()));
    }

    private PartnerToken find(Viewer viewer, String number) {
        return tokens.find(viewer, number).orElseThrow(() -> new NotFound(PartnerToken.KIND, number));
    }

    private FormPage form(Viewer viewer, Form form, FormErrors errors) {
        return new FormPage(
                screen.frames().of(viewer, screen.texts().of("platform.partner.new"), above()),
                form,
                Arrays.stream(PartnerScope.values())
                        .map(it -> Choice.of(it.word(), it.label()))
                        .toList(),
                issue.longest(today()),
                issue.most(today()),
                errors);
    }

    private ShowPage page(Viewer viewer, PartnerToken token, String secret, FormErrors errors) {
        return new ShowPage(
                screen.frames().of(viewer, token.partner(), above()),
                token,
                secret,
                today(),
                today().plusDays(90).toString(),
                deeds.trail(token.subject()),
                errors);
    }

    private Crumb above() {
        return new Crumb(title(), PATH);
    }

    private String title() {
        return screen.texts().of("platform.partner.title");
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
