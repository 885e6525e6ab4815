package org.qiao.consortium.governance.agreement.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Comparator;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.agreement.AgreementFilter;
import org.qiao.consortium.governance.agreement.AgreementQueries;
import org.qiao.consortium.governance.agreement.ledger.ContributionForm;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.OptionsPage;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 协议 — the register and one agreement. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK})
@RequestMapping("/governance/agreements")
class AgreementPages {

    private static final String LIST = "/governance/agreements";
    private static final int OFFERED = 20;

    private final AgreementQueries agreements;
    private final ShowAgreement show;
    private final AgreementChips chips;
    private final Organizations organizations;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    AgreementPages(
            AgreementQueries agreements,
            ShowAgreement show,
            AgreementChips chips,
            Organizations organizations,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.agreements = agreements;
        this.show = show;
        this.chips = chips;
        this.organizations = organizations;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(LIST, request.getParameterMap());
        var filter = AgreementFilter.of(url);
        var found = agreements.find(viewer, filter, paging, BusinessTime.dateOf(clock.instant()));
        return Views.page(
                "governance/agreement/list",
                new AgreementListPage(
                        frames.of(viewer, texts.of("governance.agreement.list.title")),
                        url,
                        Pager.of(url, found),
                        filter,
                        chips.of(filter, url),
                        found.rows(),
                        !viewer.is(Role.DEPARTMENT)));
    }

    @GetMapping("/{number}")
    ModelAndView one(Viewer viewer, @PathVariable String number) {
        var today = BusinessTime.dateOf(clock.instant());
        return Views.page(
                "governance/agreement/show",
                show.page(
                        viewer,
                        agreements.get(viewer, number),
                        Signing.blank(viewer.name(), today),
                        ContributionForm.blank(today),
                        FormErrors.none(),
                        today));
    }

    @GetMapping("/units")
    @OpenTo({Role.SECRETARIAT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK})
    ModelAndView units(@RequestParam(defaultValue = "") String q) {
        var found = organizations.saying(q.strip()).stream().limit(OFFERED).toList();
        return OptionsPage.of(organizations.find(found, BusinessTime.dateOf(clock.instant())).values().stream()
                .map(it -> new Choice(it.number(), it.name(), it.kind().label()))
                .sorted(Comparator.comparing(Choice::label))
                .toList());
    }
}
