package org.qiao.consortium.governance.directory;

import java.time.InstantSource;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 查看联系电话 — 秘书处 sees the whole number to ring it; that they looked is a deed. */
@Controller
@OpenTo(Role.SECRETARIAT)
class ContactPages {

    private final MemberQueries members;
    private final Deeds deeds;
    private final Texts texts;
    private final InstantSource clock;

    ContactPages(MemberQueries members, Deeds deeds, Texts texts, InstantSource clock) {
        this.members = members;
        this.deeds = deeds;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/members/{number}/contact-view")
    String open(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        var now = clock.instant();
        var unit = Optional.of(members.get(viewer, number, BusinessTime.dateOf(now)))
                .filter(MemberQueries.Detail::inside)
                .map(MemberQueries.Detail::row)
                .orElseThrow(() -> new NotFound("governance.organization", number));
        var phone = members.contactPhone(unit.id()).map(PhoneNumber::full).orElse("");
        var subject = new SubjectRef("governance.organization", unit.id().value());
        deeds.record(Deed.of("governance.organization.contact-seen", subject, number), viewer.actor(), now);
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.member.contact", phone)));
        return "redirect:/members/" + number;
    }
}
