package org.qiao.consortium.governance.council.pages;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.FillSeat;
import org.qiao.consortium.governance.council.Seat;
import org.qiao.consortium.governance.council.SeatForm;
import org.qiao.consortium.governance.council.SeatOffice;
import org.qiao.consortium.governance.council.SetUpBody;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Staff;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 席位 of a body — by 秘书处. */
@Controller
@OpenTo(Role.SECRETARIAT)
class SeatPages {

    private static final String TEMPLATE = "governance/council/seat";

    private final SetUpBody bodies;
    private final FillSeat seats;
    private final OrganizationNames units;
    private final Staff staff;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    SeatPages(
            SetUpBody bodies,
            FillSeat seats,
            OrganizationNames units,
            Staff staff,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.units = units;
        this.staff = staff;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/bodies/{number}/seats/new")
    ModelAndView enter(@PathVariable String number, Viewer viewer) {
        var body = bodies.get(viewer, number);
        var today = BusinessTime.dateOf(clock.instant());
        return Views.page(
                TEMPLATE,
                newPage(viewer, body, SeatForm.empty(SeatOffice.MEMBER, today.toString()), FormErrors.none()));
    }

    @PostMapping("/bodies/{number}/seats")
    ModelAndView add(@PathVariable String number, SeatForm form, Viewer viewer, RedirectAttributes redirect) {
        var body = bodies.get(viewer, number);
        try {
            seats.add(body, form, viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.seat.added.done")));
            return new ModelAndView("redirect:/bodies/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, newPage(viewer, body, form, problems.of(refused)));
        }
    }

    @GetMapping("/bodies/{number}/seats/{place}")
    ModelAndView edit(@PathVariable String number, @PathVariable String place, Viewer viewer) {
        var body = bodies.get(viewer, number);
        var seat = seats.get(body, place);
        return Views.page(
                TEMPLATE, editPage(viewer, body, seat, formOf(seat, viewer), seat.version(), FormErrors.none()));
    }

    @PostMapping("/bodies/{number}/seats/{place}")
    ModelAndView save(
            @PathVariable String number,
            @PathVariable String place,
            SeatForm form,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var body = bodies.get(viewer, number);
        var seat = seats.get(body, place);
        try {
            seats.revise(body, seat, form, version, viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.seat.saved")));
            return new ModelAndView("redirect:/bodies/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, editPage(viewer, body, seat, form, version, problems.of(refused)));
        } catch (Stale stale) {
            var now = seats.get(body, place);
            return Views.stale(
                    TEMPLATE,
                    editPage(
                            viewer,
                            body,
                            now,
                            form,
                            now.version(),
                            problems.changedMeanwhile(formOf(now, viewer), form)));
        }
    }

    @PostMapping("/bodies/{number}/seats/{place}/end")
    ModelAndView end(
            @PathVariable String number,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var body = bodies.get(viewer, number);
        seats.end(body, seats.get(body, place), reason, viewer, clock.instant());
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.seat.ended.done")));
        return new ModelAndView("redirect:/bodies/" + number);
    }

    private SeatForm formOf(Seat seat, Viewer viewer) {
        var it = seat.terms();
        var people = staff.of(
                viewer,
                Stream.of(it.person(), it.alternatePerson())
                        .flatMap(Optional::stream)
                        .toList());
        return new SeatForm(
                it.office().name(),
                it.title(),
                units.numbersOf(List.of(it.unit())).getOrDefault(it.unit(), ""),
                units.nameOf(it.unit()),
                it.holder(),
                it.holderPost(),
                userName(people, it.person()),
                name(people, it.person()),
                it.alternate(),
                userName(people, it.alternatePerson()),
                name(people, it.alternatePerson()),
                String.valueOf(it.voting()),
                it.since().toString(),
                it.until().map(Object::toString).orElse(""));
    }

    private static String userName(List<Staff.Account> people, Optional<PersonId> person) {
        return one(people, person).map(Staff.Account::userName).orElse("");
    }

    private static String name(List<Staff.Account> people, Optional<PersonId> person) {
        return one(people, person).map(Staff.Account::name).orElse("");
    }

    private static Optional<Staff.Account> one(List<Staff.Account> people, Optional<PersonId> person) {
        return people.stream()
                .filter(it -> person.filter(it.person()::equals).isPresent())
                .findFirst();
    }

    private SeatFormPage newPage(Viewer viewer, Body body, SeatForm form, FormErrors errors) {
        var url = "/bodies/" + body.number();
        return page(viewer, body, form, "governance.seat.new.title", url + "/seats", "", 0, errors);
    }

    private SeatFormPage editPage(Viewer viewer, Body body, Seat seat, SeatForm form, int version, FormErrors errors) {
        var url = "/bodies/" + body.number() + "/seats/" + seat.place();
        return page(viewer, body, form, "governance.seat.edit.title", url, url + "/end", version, errors);
    }

    private SeatFormPage page(
            Viewer viewer,
            Body body,
            SeatForm form,
            String title,
            String action,
            String endUrl,
            int version,
            FormErrors errors) {
        var url = "/bodies/" + body.number();
        var frame = frames.of(
                viewer,
                texts.of(title),
                new Crumb(texts.of("governance.council.title"), "/council"),
                new Crumb(body.terms().name(), url));
        var shown = new SeatFormPage.Shown(
                SeatForm.text(form.unitText()),
                SeatForm.text(form.accountText()),
                SeatForm.text(form.alternateAccountText()));
        return new SeatFormPage(frame, form, shown, action, url, endUrl, version, errors);
    }
}
