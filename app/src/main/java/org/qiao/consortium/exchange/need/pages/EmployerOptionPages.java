package org.qiao.consortium.exchange.need.pages;

import java.time.InstantSource;
import org.qiao.consortium.exchange.need.rules.Employers;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.OptionsPage;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 用人单位选项 — for those who enter a need on an employer's behalf. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.AREA_CLERK})
class EmployerOptionPages {

    private static final int LIMIT = 20;

    private final Employers employers;
    private final InstantSource clock;

    EmployerOptionPages(Employers employers, InstantSource clock) {
        this.employers = employers;
        this.clock = clock;
    }

    @GetMapping("/exchange/needs/employers")
    ModelAndView options(@RequestParam(defaultValue = "") String q) {
        return OptionsPage.of(employers.like(q.strip(), LIMIT, BusinessTime.dateOf(clock.instant())).stream()
                .map(it -> new Choice(it.number(), it.name(), it.kind().label()))
                .toList());
    }
}
