package org.qiao.consortium.governance.document.consultation.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.qiao.consortium.governance.document.consultation.ConsultationFilter;
import org.qiao.consortium.governance.document.consultation.ConsultationQueries;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.papers.Papers;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 征求意见 — the list, one of them, and its summary as a table and as a paper. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.AREA_CLERK, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK})
class ConsultationPages {

    private final ConsultationQueries consultations;
    private final ConsultationLayout layout;

    ConsultationPages(ConsultationQueries consultations, ConsultationLayout layout) {
        this.consultations = consultations;
        this.layout = layout;
    }

    @GetMapping("/consultations")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/consultations", request.getParameterMap());
        var filter = ConsultationFilter.of(url);
        var found = consultations.find(viewer, filter, paging, layout.today());
        return Views.page(
                "governance/document/consultations",
                new ConsultationsPage(
                        layout.frames().of(viewer, layout.texts().of("governance.consultations.title")),
                        url,
                        Pager.of(url, found),
                        found.rows(),
                        filter.chips(url.without("page"), layout.texts()),
                        viewer.is(Role.SECRETARIAT)));
    }

    @GetMapping("/consultations/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var it = layout.find(viewer, number);
        return Views.page(ConsultationLayout.SHOW, layout.page(viewer, it, "", Map.of(), FormErrors.none()));
    }

    @GetMapping("/consultations/{number}/summary")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView summary(@PathVariable String number, Viewer viewer) {
        var it = layout.find(viewer, number);
        return Views.page(
                "governance/document/summary", layout.page(viewer, it, "summary", Map.of(), FormErrors.none()));
    }

    @GetMapping("/consultations/{number}/docx")
    @OpenTo(Role.SECRETARIAT)
    ResponseEntity<byte[]> docx(@PathVariable String number, Viewer viewer) {
        var it = layout.find(viewer, number);
        var paper = SummaryPaper.of(it, viewer.organizationName(), layout.today());
        return Papers.download(paper, layout.texts().of("governance.consultation.summary.file", it.number()));
    }
}
