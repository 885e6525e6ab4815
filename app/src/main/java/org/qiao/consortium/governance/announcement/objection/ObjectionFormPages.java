package org.qiao.consortium.governance.announcement.objection;

import jakarta.servlet.http.HttpServletRequest;
import org.qiao.consortium.governance.announcement.AnnouncementQueries;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 提出异议 — by members signed in and by the public; and the receipt with which the answer is read. */
@Controller
@OpenToEveryone
class ObjectionFormPages {

    private final AnnouncementQueries announcements;
    private final AdmitObjection admit;
    private final FileObjection file;
    private final ObjectionStore objections;
    private final Receipts receipts;
    private final ObjectionLayout layout;
    private final Problems problems;

    ObjectionFormPages(
            AnnouncementQueries announcements,
            AdmitObjection admit,
            FileObjection file,
            ObjectionStore objections,
            Receipts receipts,
            ObjectionLayout layout,
            Problems problems) {
        this.announcements = announcements;
        this.admit = admit;
        this.file = file;
        this.objections = objections;
        this.receipts = receipts;
        this.layout = layout;
        this.problems = problems;
    }

    @GetMapping("/announcements/{number}/objection")
    ModelAndView form(Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "") String item) {
        var announcement = announcements.get(viewer, number);
        return Views.page(
                "governance/announcement/objection-form",
                layout.form(viewer, announcement, TypedObjection.blank(item), FormErrors.none()));
    }

    @PostMapping("/announcements/{number}/objection")
    ModelAndView create(Viewer viewer, @PathVariable String number, TypedObjection typed, HttpServletRequest request) {
        var announcement = announcements.get(viewer, number);
        var now = layout.now();
        var item = typed.position()
                .flatMap(wanted -> announcements.items(announcement).stream()
                        .filter(it -> it.position() == wanted && it.state().isOpen())
                        .findFirst());
        try {
            var filing = new ObjectionRules.Filing(
                    typed,
                    announcement.takesObjections(BusinessTime.dateOf(now)),
                    announcement.endsOn(),
                    item.isPresent(),
                    viewer.isSignedIn());
            admit.admit(filing, request.getRemoteAddr(), now);
            var token = receipts.anew();
            file.file(announcement, item, typed, receipts.digestOf(token), viewer, now);
            return new ModelAndView("redirect:/objections/" + token);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/announcement/objection-form",
                    layout.form(viewer, announcement, typed, problems.of(refused)));
        }
    }

    @GetMapping("/objections/{token}")
    ModelAndView receipt(Viewer viewer, @PathVariable String token) {
        var found =
                objections.byToken(receipts.digestOf(token)).orElseThrow(() -> new NotFound(Objection.KIND, "token"));
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/objections/" + token)
                .toUriString();
        return Views.page("governance/announcement/receipt", layout.receipt(viewer, found, address));
    }
}
