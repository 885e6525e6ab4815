package org.qiao.consortium.atlas.browse;

import org.qiao.consortium.atlas.classification.Classification;
import org.qiao.consortium.atlas.classification.Occupation;
import org.qiao.consortium.atlas.major.Major;
import org.qiao.consortium.atlas.major.MajorCatalogue;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.OptionsPage;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.NameIndex.Found;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 职业与专业选项 — what a search field offers while somebody types. */
@Controller
@OpenToEveryone
class OptionPages {

    private static final int LIMIT = 20;

    private final Classification classification;
    private final MajorCatalogue majors;
    private final Texts texts;

    OptionPages(Classification classification, MajorCatalogue majors, Texts texts) {
        this.classification = classification;
        this.majors = majors;
        this.texts = texts;
    }

    @GetMapping("/atlas/occupations/options")
    ModelAndView occupations(@RequestParam(defaultValue = "") String q) {
        return OptionsPage.of(classification.search(q, LIMIT).stream()
                .map(it -> new Choice(it.thing().code(), it.thing().name(), note(it)))
                .toList());
    }

    private String note(Found<Occupation> found) {
        var occupation = found.thing();
        var unsure = occupation.confirmed() ? "" : texts.of("atlas.option.unconfirmed");
        if (!found.by().equals(occupation.name())) {
            return texts.of("atlas.option.trade", found.by(), unsure);
        }
        return texts.of("atlas.option.group", classification.tree().nameOf(occupation.group()), unsure);
    }

    /** @param level one of {@link org.qiao.consortium.atlas.major.Level}, or empty for all */
    @GetMapping("/atlas/majors/options")
    ModelAndView majors(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String level) {
        return OptionsPage.of(
                majors.search(q, level.isEmpty() ? LIMIT : majors.all().size()).stream()
                        .map(Found::thing)
                        .filter(it -> level.isEmpty() || it.level().name().equals(level))
                        .limit(LIMIT)
                        .map(OptionPages::choice)
                        .toList());
    }

    private static Choice choice(Major it) {
        return new Choice(it.code(), it.name(), it.level().label() + " · " + it.className());
    }

    /** Beside the first requests, not before them. */
    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread.ofPlatform().daemon().name("read-out-names").start(() -> {
            classification.warm();
            majors.warm();
        });
    }
}
