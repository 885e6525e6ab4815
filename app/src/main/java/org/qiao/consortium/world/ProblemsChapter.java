package org.qiao.consortium.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.council.LiaisonField;
import org.qiao.consortium.governance.council.affairs.KeepAffairs;
import org.qiao.consortium.governance.council.affairs.LiaisonForm;
import org.qiao.consortium.governance.council.selection.SelectLead;
import org.qiao.consortium.governance.meeting.problem.HandleProblem;
import org.qiao.consortium.governance.meeting.problem.Weight;
import org.qiao.consortium.platform.codes.ReferenceFile;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.world.plan.Firm;
import org.springframework.stereotype.Component;

/** Liaisons, problems on their way, and a call for lead enterprises that is open. */
@Component
class ProblemsChapter implements Chapter {

    private static final int CALL_OPEN_DAYS = 20;
    private static final int CANDIDATES = 3;

    private final KeepAffairs affairs;
    private final HandleProblem problems;
    private final SelectLead selecting;
    private final Resolutions resolutions;
    private final OrganizationNames names;
    private final Cast cast;
    private final Texts texts;

    ProblemsChapter(
            KeepAffairs affairs,
            HandleProblem problems,
            SelectLead selecting,
            Resolutions resolutions,
            OrganizationNames names,
            Cast cast,
            Texts texts) {
        this.affairs = affairs;
        this.problems = problems;
        this.selecting = selecting;
        this.resolutions = resolutions;
        this.names = names;
        this.cast = cast;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        var pieces = new ArrayList<Piece>();
        for (var row : ReferenceFile.read("world/liaisons.csv").rows()) {
            pieces.add(new Piece("liaison/" + row.get("field"), () -> name(row, today)));
        }
        for (var row : ReferenceFile.read("world/problems.csv").rows()) {
            pieces.add(new Piece("problem/" + row.get("key"), () -> raise(row, today)));
        }
        pieces.add(new Piece("selection", () -> call(today)));
        return pieces;
    }

    private void name(ReferenceFile.Row row, LocalDate today) {
        var day = today.minusDays(CouncilChapter.AGE);
        var form = new LiaisonForm(row.get("department"), row.get("holder"), row.get("post"), "", day.toString());
        affairs.name(
                LiaisonField.valueOf(row.get("field")), form, 0, cast.named("secretariat"), WorkingHours.at(day, 200));
    }

    private void raise(ReferenceFile.Row row, LocalDate today) {
        var by = cast.named("secretariat");
        var raiser = cast.named(row.get("raised_by"));
        var day = today.minusDays(Integer.parseInt(row.get("days")));
        var weight = Optional.of(Weight.valueOf(row.get("weight")));
        var raised = problems.raise(row.get("title"), row.get("text"), weight, true, raiser, WorkingHours.at(day, 40));
        if (row.get("owner").isEmpty()) {
            return;
        }
        var owner = Optional.of(cast.organization(row.get("owner")));
        problems.assign(problems.get(by, raised.number()), owner, by, WorkingHours.at(day.plusDays(1), 40));
        if (row.get("answer").isEmpty()) {
            return;
        }
        problems.answer(problems.get(by, raised.number()), row.get("answer"), by, WorkingHours.at(day.plusDays(5), 40));
        if (row.get("settlement").isEmpty()) {
            return;
        }
        var resolution = resolutions.inForce(cast.consortium()).getFirst().number();
        problems.settle(
                problems.get(by, raised.number()),
                row.get("settlement"),
                resolution,
                by,
                WorkingHours.at(day.plusDays(20), 40));
        problems.close(
                problems.get(by, raised.number()), row.get("evidence"), by, WorkingHours.at(day.plusDays(40), 40));
    }

    private void call(LocalDate today) {
        var by = cast.named("secretariat");
        var at = WorkingHours.at(today.minusDays(4), 90);
        var number = selecting.call(
                texts.of("world.selection.title"),
                texts.of("world.selection.call"),
                Optional.of(today.plusDays(CALL_OPEN_DAYS)),
                texts.of("governance.selection.usual-criteria"),
                true,
                by,
                at);
        Firm.all().stream()
                .filter(it -> it.membership() == Firm.Membership.ACTIVE)
                .limit(CANDIDATES)
                .forEach(firm -> {
                    var unit = cast.organization(firm.key());
                    var unitNumber = names.numbersOf(List.of(unit)).getOrDefault(unit, "");
                    var statement = texts.of("world.selection.statement", firm.shortName(), firm.staff());
                    selecting.apply(
                            selecting.get(by, number),
                            unitNumber,
                            statement,
                            cast.clerkOf(firm),
                            WorkingHours.at(today.minusDays(2), 30));
                });
    }
}
