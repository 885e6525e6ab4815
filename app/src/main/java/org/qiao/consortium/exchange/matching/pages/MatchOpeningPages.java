package org.qiao.consortium.exchange.matching.pages;

import java.time.InstantSource;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.exchange.matching.OpenMatch;
import org.qiao.consortium.exchange.matching.ProposeMatches;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 表示愿意 — a student to a post, or an employer to a student whom the proposals showed. */
@Controller
class MatchOpeningPages {

    private final OpenMatch open;
    private final ProposeMatches proposals;
    private final Needs needs;
    private final Students students;
    private final Texts texts;
    private final InstantSource clock;

    MatchOpeningPages(
            OpenMatch open,
            ProposeMatches proposals,
            Needs needs,
            Students students,
            Texts texts,
            InstantSource clock) {
        this.open = open;
        this.proposals = proposals;
        this.needs = needs;
        this.students = students;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/exchange/needs/{number}/matches")
    @OpenTo({Role.STUDENT, Role.ENTERPRISE_CLERK})
    String create(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String student,
            Viewer viewer,
            RedirectAttributes redirect) {
        var now = clock.instant();
        var side = viewer.is(Role.STUDENT) ? Side.STUDENT : Side.EMPLOYER;
        var need = needs.byNumber(number).orElseThrow(() -> new NotFound("exchange.need", number));
        var pupil = side == Side.STUDENT ? self(viewer) : proposed(viewer, need, student);
        var match = open.open(need.id(), pupil.id(), side, viewer.actor(), now);
        redirect.addFlashAttribute(
                Frames.FLASH,
                new Flash(
                        texts.of("exchange.match.opened.flash", side.other().label()),
                        texts.of("exchange.match.opened.look"),
                        "/exchange/matches/" + match));
        return "redirect:" + (side == Side.STUDENT ? "/exchange/proposals" : "/exchange/needs/" + number + "/matches");
    }

    private StudentView self(Viewer viewer) {
        return students.ofPerson(viewer.person()).orElseThrow(() -> new NotFound("students.student", viewer.person()));
    }

    /** An employer reaches only students whom the proposals of its own post show: nobody is found by guessing numbers. */
    private StudentView proposed(Viewer viewer, NeedView need, String number) {
        if (!need.employer().equals(viewer.organization())) {
            throw new NotFound("exchange.need", need.number());
        }
        return proposals.forNeed(need, BusinessTime.dateOf(clock.instant())).stream()
                .map(it -> it.pairing().student())
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("students.student", number));
    }
}
