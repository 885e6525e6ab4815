package org.qiao.consortium.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.BodyForm;
import org.qiao.consortium.governance.council.BodyKind;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.FillSeat;
import org.qiao.consortium.governance.council.SeatForm;
import org.qiao.consortium.governance.council.SetUpBody;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.world.plan.PlannedBody;
import org.qiao.consortium.world.plan.PlannedSeat;
import org.springframework.stereotype.Component;

/** The bodies of the consortium and those beside it, with their seats. */
@Component
class CouncilChapter implements Chapter {

    /** So many days ago the bodies were set up. */
    static final int AGE = 280;

    private static final String BODY = "body/";

    private final SetUpBody bodies;
    private final FillSeat seats;
    private final Composition composition;
    private final OrganizationNames names;
    private final Ledger ledger;
    private final Cast cast;

    CouncilChapter(
            SetUpBody bodies,
            FillSeat seats,
            Composition composition,
            OrganizationNames names,
            Ledger ledger,
            Cast cast) {
        this.bodies = bodies;
        this.seats = seats;
        this.composition = composition;
        this.names = names;
        this.ledger = ledger;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "council";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        var day = today.minusDays(AGE);
        var pieces = new ArrayList<Piece>();
        for (var body : PlannedBody.all()) {
            var at = WorkingHours.at(day, 10 * pieces.size());
            pieces.add(new Piece("set-up/" + body.key(), () -> setUp(body, day, today, at)));
        }
        return pieces;
    }

    private void setUp(PlannedBody planned, LocalDate day, LocalDate today, Instant at) {
        var by = cast.named("secretariat");
        var kind = BodyKind.valueOf(planned.kind());
        var usual = BodyForm.empty(kind, "");
        var form = new BodyForm(
                planned.kind(),
                planned.name(),
                planned.parent().isEmpty() ? "" : body(planned.parent(), by).number(),
                planned.topic(),
                planned.home().isEmpty() ? "" : unitNumber(planned.home()),
                "",
                planned.remit(),
                usual.decides(),
                usual.quorum(),
                usual.majority(),
                usual.majorityOf(),
                planned.basis(),
                planned.interval(),
                day.toString());
        var body = bodies.setUp(form, true, by, at);
        ledger.enter(BODY + planned.key(), body.id().value(), at);
        PlannedSeat.all().stream()
                .filter(it -> it.body().equals(planned.key()))
                .forEach(it -> seat(body, it, day, today, by, at));
    }

    private void seat(Body body, PlannedSeat planned, LocalDate day, LocalDate today, Viewer by, Instant at) {
        var form = new SeatForm(
                planned.office(),
                planned.title(),
                unitNumber(planned.unit()),
                "",
                planned.holder(),
                planned.post(),
                planned.user(),
                "",
                "",
                "",
                "",
                String.valueOf(planned.voting()),
                day.toString(),
                planned.until().map(it -> today.plusDays(it).toString()).orElse(""));
        seats.add(body, form, by, at);
    }

    private String unitNumber(String key) {
        var unit = cast.organization(key);
        return names.numbersOf(List.of(unit)).getOrDefault(unit, "");
    }

    /** A body that was set up, by its key. */
    Body body(String key, Viewer by) {
        var id = ledger.id(BODY + key);
        return composition.standing(by).stream()
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
