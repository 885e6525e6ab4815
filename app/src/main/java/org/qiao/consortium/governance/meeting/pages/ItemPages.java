package org.qiao.consortium.governance.meeting.pages;

import java.time.InstantSource;
import java.util.Optional;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.governance.meeting.AgendaItem;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.ItemForm;
import org.qiao.consortium.governance.meeting.Meeting;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 议题 — put on the agenda, changed, taken off by 秘书处. */
@Controller
@OpenTo(Role.SECRETARIAT)
class ItemPages {

    private static final String TEMPLATE = "governance/meeting/item";

    private final CallMeeting meetings;
    private final Composition composition;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    ItemPages(
            CallMeeting meetings,
            Composition composition,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.meetings = meetings;
        this.composition = composition;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/meetings/{number}/items/new")
    ModelAndView enter(@PathVariable String number, Viewer viewer) {
        var meeting = meetings.get(viewer, number);
        var form = ItemForm.empty(bodyOf(meeting, viewer).terms().way().decides());
        return Views.page(TEMPLATE, newPage(viewer, meeting, form, FormErrors.none()));
    }

    @PostMapping("/meetings/{number}/items")
    ModelAndView add(@PathVariable String number, ItemForm form, Viewer viewer, RedirectAttributes redirect) {
        var meeting = meetings.get(viewer, number);
        try {
            meetings.add(meeting, form, bodyOf(meeting, viewer), Optional.empty(), clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.meeting.item.added")));
            return new ModelAndView("redirect:/meetings/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, newPage(viewer, meeting, form, problems.of(refused)));
        }
    }

    private ItemFormPage newPage(Viewer viewer, Meeting meeting, ItemForm form, FormErrors errors) {
        var url = "/meetings/" + meeting.number();
        return page(viewer, meeting, form, "governance.meeting.item.new", url + "/items", "", 0, errors);
    }

    @GetMapping("/meetings/{number}/items/{place}")
    ModelAndView edit(@PathVariable String number, @PathVariable String place, Viewer viewer) {
        var meeting = meetings.get(viewer, number);
        var item = meetings.item(meeting, place);
        return Views.page(
                TEMPLATE, editPage(viewer, meeting, item, ItemForm.of(item), item.version(), FormErrors.none()));
    }

    @PostMapping("/meetings/{number}/items/{place}")
    ModelAndView save(
            @PathVariable String number,
            @PathVariable String place,
            ItemForm form,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var meeting = meetings.get(viewer, number);
        var item = meetings.item(meeting, place);
        try {
            meetings.revise(meeting, item, form, bodyOf(meeting, viewer), version, viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.meeting.item.saved")));
            return new ModelAndView("redirect:/meetings/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, editPage(viewer, meeting, item, form, version, problems.of(refused)));
        } catch (Stale stale) {
            var now = meetings.item(meeting, place);
            return Views.stale(
                    TEMPLATE,
                    editPage(
                            viewer,
                            meeting,
                            now,
                            form,
                            now.version(),
                            problems.changedMeanwhile(ItemForm.of(now), form)));
        }
    }

    @PostMapping("/meetings/{number}/items/{place}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String number,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var meeting = meetings.get(viewer, number);
        meetings.withdraw(meeting, meetings.item(meeting, place), reason, viewer, clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.meeting.item.withdrawn")));
        return new ModelAndView("redirect:/meetings/" + number);
    }

    private ItemFormPage editPage(
            Viewer viewer, Meeting meeting, AgendaItem item, ItemForm form, int version, FormErrors errors) {
        var url = "/meetings/" + meeting.number() + "/items/" + item.place();
        return page(viewer, meeting, form, "governance.meeting.item.edit", url, url + "/withdrawal", version, errors);
    }

    private ItemFormPage page(
            Viewer viewer,
            Meeting meeting,
            ItemForm form,
            String title,
            String action,
            String withdrawUrl,
            int version,
            FormErrors errors) {
        var url = "/meetings/" + meeting.number();
        var frame = frames.of(
                viewer,
                texts.of(title),
                new Crumb(texts.of("governance.meetings.title"), "/meetings"),
                new Crumb(meeting.terms().title(), url));
        var votes = bodyOf(meeting, viewer).terms().way().decides() == Decides.VOTE;
        return new ItemFormPage(frame, form, votes, action, url, withdrawUrl, version, errors);
    }

    private Body bodyOf(Meeting meeting, Viewer viewer) {
        return composition.one(viewer, meeting.body()).orElseThrow(() -> new NotFound(Body.KIND, meeting.body()));
    }
}
