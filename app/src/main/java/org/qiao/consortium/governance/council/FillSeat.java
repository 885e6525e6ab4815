package org.qiao.consortium.governance.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Staff;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 设置席位、更换人选、撤销席位. Who sat there before stays in the trail of the seat. */
@Component
@Transactional
public class FillSeat {

    private final BodyStore store;
    private final OrganizationNames units;
    private final Staff people;
    private final Deeds deeds;

    FillSeat(BodyStore store, OrganizationNames units, Staff people, Deeds deeds) {
        this.store = store;
        this.units = units;
        this.people = people;
        this.deeds = deeds;
    }

    public Seat add(Body body, SeatForm form, Viewer by, Instant at) {
        Refused.ifAny(refusals(body, form, Optional.empty(), by));
        var seat = new Seat(Uuid7.at(at), body.id(), store.nextPlace(body.id()), terms(form, by), Optional.empty(), 0);
        store.insert(seat);
        deeds.record(told("governance.seat.added", body, seat, seat.terms()), by.actor(), at);
        return seat;
    }

    /** @param version as the form was opened with */
    public void revise(Body body, Seat seat, SeatForm form, int version, Viewer by, Instant at) {
        Refused.ifAny(refusals(body, form, Optional.of(seat), by));
        var terms = terms(form, by);
        store.save(seat, terms, version);
        var another = !terms.holder().equals(seat.terms().holder());
        deeds.record(
                another
                        ? told("governance.seat.handed-over", body, seat, terms)
                                .with("before", seat.terms().holder())
                        : told("governance.seat.revised", body, seat, terms),
                by.actor(),
                at);
    }

    public void end(Body body, Seat seat, String reason, Viewer by, Instant at) {
        Refused.ifAny(reason.isBlank() ? List.of(Refusal.of(CouncilError.REASON_MISSING, "reason")) : List.of());
        store.end(seat, BusinessTime.dateOf(at));
        deeds.record(told("governance.seat.ended", body, seat, seat.terms()).because(reason.strip()), by.actor(), at);
    }

    private static Deed told(String what, Body body, Seat seat, Seat.Terms terms) {
        return Deed.of(what, seat.subject(), body.number())
                .with("place", seat.place())
                .with("holder", terms.holder());
    }

    private List<Refusal> refusals(Body body, SeatForm form, Optional<Seat> known, Viewer by) {
        var others = store.seats(body.id()).stream()
                .filter(it -> known.filter(seat -> seat.id().equals(it.id())).isEmpty())
                .map(Seat::terms)
                .toList();
        var office = Typed.chosen(SeatOffice.class, form.office());
        var holder = account(form.account(), by);
        var alternate = account(form.alternateAccount(), by);
        return Rule.refusals(
                SeatRules.ENTRY,
                new SeatRules.Entry(
                        office,
                        office.filter(SeatOffice::isSingle).isPresent()
                                && others.stream().anyMatch(it -> it.office() == office.get()),
                        Typed.text(form.title()),
                        typed(form.unit(), form.unitText()),
                        units.ofNumber(Typed.text(form.unit())).isPresent(),
                        Typed.text(form.holder()),
                        typed(form.account(), form.accountText()),
                        holder.isPresent(),
                        holder.isPresent()
                                && others.stream().anyMatch(it -> it.person().equals(holder)),
                        Typed.text(form.alternate()),
                        typed(form.alternateAccount(), form.alternateAccountText()),
                        alternate.isPresent(),
                        holder.isPresent() && holder.equals(alternate),
                        Typed.date(form.since()),
                        !Typed.text(form.until()).isEmpty(),
                        Typed.date(form.until()),
                        body.isEnded()));
    }

    private static boolean typed(@Nullable String code, @Nullable String text) {
        return !Typed.text(code).isEmpty() || !Typed.text(text).isEmpty();
    }

    private Optional<PersonId> account(@Nullable String userName, Viewer by) {
        return Typed.text(userName).isEmpty()
                ? Optional.empty()
                : people.named(by, Typed.text(userName)).map(Staff.Account::person);
    }

    private Seat.Terms terms(SeatForm form, Viewer by) {
        return new Seat.Terms(
                Typed.chosen(SeatOffice.class, form.office()).orElseThrow(),
                Typed.text(form.title()),
                units.ofNumber(Typed.text(form.unit())).orElseThrow(),
                Typed.text(form.holder()),
                Typed.text(form.holderPost()),
                account(form.account(), by),
                Typed.text(form.alternate()),
                account(form.alternateAccount(), by),
                Typed.text(form.voting()).equals("true"),
                Typed.date(form.since()).orElseThrow(),
                Typed.date(form.until()));
    }

    /** The seat of this number in the body; one that is ended is not found. */
    @Transactional(readOnly = true)
    public Seat get(Body body, String place) {
        return store.seats(body.id()).stream()
                .filter(it -> String.valueOf(it.place()).equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound(Seat.KIND, place));
    }
}
