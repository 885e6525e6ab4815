package org.qiao.consortium.exchange.matching.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.OfferView;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.exchange.matching.ProposeMatches;
import org.qiao.consortium.exchange.matching.criteria.Proposal;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 推荐 — for the signed-in student, and for a post of the viewer's unit. */
@Controller
class ProposalPages {

    private final ProposeMatches proposals;
    private final Needs needs;
    private final Offers offers;
    private final Students students;
    private final StudentLabels labels;
    private final PartLines parts;
    private final OrganizationNames organizations;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    ProposalPages(
            ProposeMatches proposals,
            Needs needs,
            Offers offers,
            Students students,
            StudentLabels labels,
            PartLines parts,
            OrganizationNames organizations,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.proposals = proposals;
        this.needs = needs;
        this.offers = offers;
        this.students = students;
        this.labels = labels;
        this.parts = parts;
        this.organizations = organizations;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/exchange/proposals")
    @OpenTo(Role.STUDENT)
    ModelAndView forStudent(Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        var student =
                students.ofPerson(viewer.person()).orElseThrow(() -> new NotFound("students.student", viewer.person()));
        var proposed = proposals.forStudent(student, viewer.consortium(), today);
        var off = proposed.isEmpty() ? offFor(student, today) : "";
        var employers = organizations.namesOf(
                proposed.stream().map(it -> it.need().employer()).toList());
        var lines = proposed.stream()
                .map(it -> line(it.need(), employers.getOrDefault(it.need().employer(), ""), it.proposal(), student))
                .toList();
        var frame = frames.of(viewer, texts.of("exchange.matching.for-student.title"));
        return Views.page("exchange/matching/proposals", new ProposalsPage(frame, true, "", lines, off, true));
    }

    /** Why a student gets no proposals; the step that mends it is said with it. */
    private String offFor(StudentView student, LocalDate today) {
        if (!students.hasConsented(student.id(), Students.Purpose.MATCHING, today)) {
            return "exchange.matching.off.no-consent";
        }
        return offers.openOf(student.id())
                .map(OfferView::recommended)
                .map(on -> on ? "" : "exchange.matching.off.turned-off")
                .orElse("exchange.matching.off.no-wish");
    }

    @GetMapping("/exchange/needs/{number}/matches")
    @OpenTo({Role.ENTERPRISE_CLERK, Role.SECRETARIAT})
    ModelAndView forNeed(@PathVariable String number, Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        var need = needs.byNumber(number)
                .filter(it -> viewer.is(Role.SECRETARIAT)
                        ? it.consortium().equals(viewer.consortium())
                        : it.employer().equals(viewer.organization()))
                .orElseThrow(() -> new NotFound("exchange.need", number));
        var off = need.isOpen(today) ? "" : "exchange.matching.off.need-not-open";
        var lines = off.isEmpty()
                ? proposals.forNeed(need, today).stream()
                        .map(it -> line(viewer, need, it, today))
                        .toList()
                : List.<ProposalsPage.Line>of();
        var url = "/exchange/needs/" + number;
        var frame = frames.of(
                viewer,
                texts.of("exchange.matching.for-need.title"),
                new Crumb(texts.of("exchange.need.list.title"), "/exchange/needs"),
                new Crumb(need.terms().title(), url));
        return Views.page(
                "exchange/matching/proposals",
                new ProposalsPage(frame, false, need.terms().title(), lines, off, viewer.is(Role.ENTERPRISE_CLERK)));
    }

    private ProposalsPage.Line line(NeedView need, String employer, Proposal proposal, StudentView student) {
        return new ProposalsPage.Line(
                need.terms().title() + " · " + employer,
                "/posts/" + need.number(),
                need.terms().place().address(),
                PayText.of(need.terms()),
                proposal.score(),
                parts.of(proposal.parts()),
                missingOf(proposal),
                "/exchange/needs/" + need.number() + "/matches",
                student.number());
    }

    private ProposalsPage.Line line(Viewer viewer, NeedView need, Proposal proposal, LocalDate today) {
        var student = proposal.pairing().student();
        return new ProposalsPage.Line(
                labels.nameFor(viewer, student, false, today),
                "",
                labels.aboutOf(student),
                "",
                proposal.score(),
                parts.of(proposal.parts()),
                missingOf(proposal),
                "/exchange/needs/" + need.number() + "/matches",
                student.number());
    }

    private List<String> missingOf(Proposal proposal) {
        return parts.of(proposal.missing()).stream().map(PartLine::reason).toList();
    }
}
