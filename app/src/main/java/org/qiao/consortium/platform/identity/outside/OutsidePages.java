package org.qiao.consortium.platform.identity.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.SignInSession;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 统一身份登录 — away to the provider and back: to sign in, or to link what was shown there to the account here. */
@Controller
@OpenToEveryone
class OutsidePages {

    private static final String LINK_FOR = OutsidePages.class.getName() + ".link";
    private static final Limit BY_ADDRESS = new Limit("outside.address", 300, Duration.ofMinutes(10));

    private final OutsideProviders providers;
    private final OutsideLinks links;
    private final SignInSession session;
    private final Limits limits;
    private final Texts texts;
    private final InstantSource clock;

    OutsidePages(
            OutsideProviders providers,
            OutsideLinks links,
            SignInSession session,
            Limits limits,
            Texts texts,
            InstantSource clock) {
        this.providers = providers;
        this.links = links;
        this.session = session;
        this.limits = limits;
        this.texts = texts;
        this.clock = clock;
    }

    private OutsideProvider provider(String key) {
        return providers.find(key).orElseThrow(() -> new NotFound("platform.identity-provider", key));
    }

    @GetMapping("/sign-in/outside/{provider}")
    String signIn(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response) {
        var chosen = provider(provider);
        limits.take(BY_ADDRESS, request.getRemoteAddr(), clock.instant());
        request.getSession().removeAttribute(LINK_FOR);
        return "redirect:" + chosen.begin(request, response);
    }

    @GetMapping("/account/outside/{provider}/linking")
    @OpenToSignedIn
    String link(
            @PathVariable String provider, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var chosen = provider(provider);
        request.getSession().setAttribute(LINK_FOR, viewer.person().toString());
        return "redirect:" + chosen.begin(request, response);
    }

    /** Whom nobody knows here is not made a person: the way in is the own account, and the link a deed of its owner. */
    @GetMapping("/sign-in/outside/{provider}/callback")
    String callback(
            @PathVariable String provider,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var chosen = provider(provider);
        limits.take(BY_ADDRESS, request.getRemoteAddr(), clock.instant());
        var linkFor = request.getSession().getAttribute(LINK_FOR);
        request.getSession().removeAttribute(LINK_FOR);
        var identity = chosen.finish(request, response);
        if (linkFor == null) {
            var person =
                    links.personOf(identity).orElseThrow(() -> refused(IdentityError.OUTSIDE_UNKNOWN, chosen.name()));
            return "redirect:" + session.begin(person, request, response);
        }
        if (!viewer.isSignedIn() || !linkFor.equals(viewer.person().toString())) {
            throw refused(IdentityError.OUTSIDE_FAILED, chosen.name());
        }
        links.link(identity, viewer.actor(), clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.outside.done", chosen.name())));
        return "redirect:/account";
    }

    private static Refused refused(IdentityError error, String name) {
        return new Refused(List.of(Refusal.of(error, "", name)));
    }

    @PostMapping("/account/outside/{provider}/unlinking")
    @OpenToSignedIn
    String unlink(@PathVariable String provider, Viewer viewer, RedirectAttributes redirect) {
        links.unlink(provider(provider).key(), viewer.actor(), clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("platform.outside.unlinked")));
        return "redirect:/account";
    }
}
