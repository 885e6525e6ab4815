package org.qiao.consortium.platform.codes;

import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.pages.OptionsPage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 代码选项 — what a search field for a region or an industry offers while somebody types. */
@Controller
@OpenToEveryone
class CodeOptionPages {

    private static final int LIMIT = 20;

    private final CodeIndex regions;
    private final CodeIndex industries;

    CodeOptionPages(Regions regions, Industries industries) {
        this.regions = new CodeIndex(regions.list());
        this.industries = new CodeIndex(industries.list());
    }

    @GetMapping("/codes/regions/options")
    ModelAndView regions(@RequestParam(defaultValue = "") String q) {
        return OptionsPage.of(regions.choices(q, LIMIT));
    }

    @GetMapping("/codes/industries/options")
    ModelAndView industries(@RequestParam(defaultValue = "") String q) {
        return OptionsPage.of(industries.choices(q, LIMIT));
    }

    /** Beside the first requests, not before them. */
    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread.ofPlatform().daemon().name("read-out-codes").start(() -> {
            regions.warm();
            industries.warm();
        });
    }
}
