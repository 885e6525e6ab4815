package org.qiao.consortium.platform.notices.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.notices.outbox.Addresses;
import org.qiao.consortium.platform.notices.outbox.Carriers;
import org.qiao.consortium.platform.notices.outbox.Channel;
import org.qiao.consortium.platform.notices.outbox.Delivery;
import org.qiao.consortium.platform.notices.outbox.OutboxSettings;
import org.qiao.consortium.platform.notices.outbox.Preferences;
import org.qiao.consortium.platform.notices.outbox.TopicGroup;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息设置 — one's own addresses, and what is sent to them. */
@Controller
@RequestMapping("/account/notices")
@OpenToSignedIn
class NoticeSettingsPages {

    private static final String TEMPLATE = "platform/notices/settings";
    private static final String WEEKLY = "WEEKLY";

    /** Codes cost money and patience: nobody needs more. */
    private static final Limit CODES = new Limit("notice.code", 5, Duration.ofHours(1));

    private final Addresses addresses;
    private final Preferences preferences;
    private final Carriers carriers;
    private final OutboxSettings settings;
    private final People people;
    private final Limits limits;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    NoticeSettingsPages(
            Addresses addresses,
            Preferences preferences,
            Carriers carriers,
            OutboxSettings settings,
            People people,
            Limits limits,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.addresses = addresses;
        this.preferences = preferences;
        this.carriers = carriers;
        this.settings = settings;
        this.people = people;
        this.limits = limits;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    private interface Step {
        void take();
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Views.page(TEMPLATE, page(viewer, FormErrors.none()));
    }

    @PostMapping("/email")
    ModelAndView enterEmail(@RequestParam(defaultValue = "") String email, Viewer viewer, RedirectAttributes redirect) {
        return done(viewer, redirect, "code-sent", () -> {
            limits.take(CODES, viewer.person().toString(), clock.instant());
            addresses.enter(viewer, email, clock.instant());
        });
    }

    @PostMapping("/sms")
    ModelAndView enterPhone(@RequestParam(defaultValue = "") String phone, Viewer viewer, RedirectAttributes redirect) {
        return done(viewer, redirect, "code-sent", () -> {
            limits.take(CODES, viewer.person().toString(), clock.instant());
            addresses.enterPhone(viewer, phone, clock.instant());
        });
    }

    @PostMapping("/{channel}/confirmation")
    ModelAndView confirm(
            @PathVariable String channel, HttpServletRequest request, Viewer viewer, RedirectAttributes redirect) {
        var which = channelOf(channel);
        var code = Optional.ofNullable(request.getParameter(Addresses.field(which)))
                .orElse("");
        return done(viewer, redirect, "confirmed", () -> addresses.confirm(viewer, which, code, clock.instant()));
    }

    @PostMapping("/{channel}/removal")
    ModelAndView remove(@PathVariable String channel, Viewer viewer, RedirectAttributes redirect) {
        return done(viewer, redirect, "removed", () -> addresses.remove(viewer, channelOf(channel), clock.instant()));
    }

    @PostMapping
    ModelAndView choose(HttpServletRequest request, Viewer viewer, RedirectAttributes redirect) {
        var chosen = new HashMap<Preferences.Key, Delivery>();
        preferences
                .of(viewer.person())
                .keySet()
                .forEach(key -> Delivery.of(key.channel()).stream()
                        .filter(it -> it.name().equals(request.getParameter(nameOf(key))))
                        .findFirst()
                        .ifPresent(it -> chosen.put(key, it)));
        var hour = Optional.ofNullable(request.getParameter("hour"))
                .filter(it -> it.matches("[6-9]|1\\d|2[0-2]"))
                .map(Integer::parseInt)
                .orElse(preferences.digest(viewer.person()).hour());
        var digest = new Preferences.Digest(WEEKLY.equals(request.getParameter("period")), hour);
        return done(viewer, redirect, "chosen", () -> preferences.choose(viewer.person(), chosen, digest));
    }

    private static Channel channelOf(String word) {
        return Arrays.stream(Channel.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.notices.channel", word));
    }

    private static String nameOf(Preferences.Key key) {
        return (key.topics() + "-" + key.channel()).toLowerCase(Locale.ROOT);
    }

    private ModelAndView done(Viewer viewer, RedirectAttributes redirect, String said, Step step) {
        try {
            step.take();
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, problems.of(refused)));
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("notice.flash." + said)));
        return new ModelAndView("redirect:/account/notices");
    }

    private NoticeSettingsPage page(Viewer viewer, FormErrors errors) {
        var mine = addresses.of(viewer.person(), clock.instant());
        var digest = preferences.digest(viewer.person());
        var phone = Optional.ofNullable(
                        people.contacts(List.of(viewer.person())).get(viewer.person()))
                .flatMap(People.Contact::phone)
                .map(Object::toString)
                .orElse("");
        return new NoticeSettingsPage(
                frames.of(
                        viewer,
                        texts.of("notice.settings.title"),
                        new Crumb(texts.of("platform.account.title"), "/account")),
                Optional.ofNullable(mine.get(Channel.EMAIL)),
                Optional.ofNullable(mine.get(Channel.SMS)),
                phone,
                carriers.isConnected(Channel.EMAIL),
                carriers.isConnected(Channel.SMS),
                rows(preferences.of(viewer.person())),
                choices(Channel.EMAIL),
                choices(Channel.SMS),
                digest.weekly() ? WEEKLY : "DAILY",
                String.valueOf(digest.hour()),
                IntStream.rangeClosed(6, 22)
                        .mapToObj(it -> Choice.of(String.valueOf(it), texts.of("notice.hour", it)))
                        .toList(),
                texts.of("notice.quiet", settings.quietFrom(), settings.quietTo()),
                errors);
    }

    private List<NoticeSettingsPage.Row> rows(Map<Preferences.Key, Delivery> chosen) {
        return Arrays.stream(TopicGroup.values())
                .map(it -> {
                    var mail = new Preferences.Key(it, Channel.EMAIL);
                    var sms = new Preferences.Key(it, Channel.SMS);
                    return new NoticeSettingsPage.Row(
                            texts.of(it.labelKey()),
                            nameOf(mail),
                            chosen.getOrDefault(mail, Delivery.OFF).name(),
                            nameOf(sms),
                            chosen.getOrDefault(sms, Delivery.OFF).name());
                })
                .toList();
    }

    private static List<Choice> choices(Channel channel) {
        return Delivery.of(channel).stream()
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
