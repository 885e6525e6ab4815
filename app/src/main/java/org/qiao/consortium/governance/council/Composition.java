package org.qiao.consortium.governance.council;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 组成提醒 — what the bodies of a consortium lack today. Nothing is refused for it. */
@Component
@Transactional(readOnly = true)
public class Composition {

    private final BodyStore bodies;
    private final SeatQueries seats;
    private final Rhythm rhythm;
    private final Parameters settings = Parameters.load("governance/council");

    Composition(BodyStore bodies, SeatQueries seats, Rhythm rhythm) {
        this.bodies = bodies;
        this.seats = seats;
        this.rhythm = rhythm;
    }

    /** So many days before the end of a term people are warned. */
    public int warningDays(LocalDate today) {
        return settings.on("term-warning-days", today).asInt();
    }

    public List<Body> standing(Viewer viewer) {
        return bodies.standing(viewer.consortium());
    }

    /** The body of this key, while it is not ended. */
    public Optional<Body> one(Viewer viewer, BodyId id) {
        return standing(viewer).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Bodies that have not met for longer than their charter allows, by number. */
    public Map<String, Refusal> overdue(Viewer viewer, LocalDate today) {
        return rhythm.late(viewer.consortium(), today).stream()
                .collect(Collectors.toMap(Rhythm.Late::number, Composition::overdue));
    }

    private static Refusal overdue(Rhythm.Late it) {
        var warning = it.never() ? CompositionWarning.NEVER_MET : CompositionWarning.MEETING_OVERDUE;
        return Refusal.of(warning, "", it.name(), Written.date(it.since()), it.months(), Written.date(it.due()));
    }

    /** What the consortium as a whole lacks. */
    public List<Refusal> ofWhole(Viewer viewer) {
        var all = bodies.standing(viewer.consortium());
        var leads = seats.leads(viewer);
        var kinds = all.stream()
                .map(it -> it.terms().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BodyKind.class)));
        var teams = all.stream()
                .filter(it -> it.terms().kind() == BodyKind.WORK_TEAM)
                .map(it -> it.terms().homeUnit())
                .toList();
        var withoutTeam = leads.stream()
                .filter(it -> !teams.contains(Optional.of(it.unit())))
                .map(SeatQueries.Lead::name)
                .toList();
        var named = seats.liaisons(viewer);
        var withoutLiaison = Arrays.stream(LiaisonField.values())
                .filter(it -> !named.contains(it))
                .map(LiaisonField::label)
                .toList();
        return Rule.refusals(
                CompositionRules.WHOLE,
                new CompositionRules.Whole(
                        kinds,
                        has(leads, MemberStanding.CARRIER_PARK),
                        has(leads, MemberStanding.LEAD_SCHOOL),
                        has(leads, MemberStanding.LEAD_ENTERPRISE),
                        withoutTeam,
                        seats.isRegistered(viewer),
                        withoutLiaison));
    }

    private static boolean has(List<SeatQueries.Lead> leads, MemberStanding standing) {
        return leads.stream().anyMatch(it -> it.standing() == standing);
    }

    /** What one body lacks. @param itsSeats as {@link SeatQueries} gives them */
    public List<Refusal> ofOne(Body body, List<SeatRow> itsSeats, LocalDate today) {
        var days = warningDays(today);
        var filled = itsSeats.stream().filter(it -> !it.holder().isEmpty()).toList();
        return Rule.refusals(
                CompositionRules.OF_ONE,
                new CompositionRules.OfOne(
                        body.terms().kind(),
                        filled.stream()
                                .map(SeatRow::unitKind)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrganizationKind.class))),
                        holds(filled, SeatOffice.CHAIR),
                        holds(filled, SeatOffice.SECRETARY_GENERAL),
                        itsSeats.stream()
                                .filter(it -> it.holder().isEmpty())
                                .map(SeatRow::called)
                                .toList(),
                        count(itsSeats, SeatRow.Term.OVER, today, days),
                        count(itsSeats, SeatRow.Term.ENDS_SOON, today, days),
                        days));
    }

    private static boolean holds(List<SeatRow> filled, SeatOffice office) {
        return filled.stream().anyMatch(it -> it.office() == office);
    }

    private static int count(List<SeatRow> seats, SeatRow.Term term, LocalDate today, int days) {
        return (int) seats.stream().filter(it -> it.term(today, days) == term).count();
    }
}
