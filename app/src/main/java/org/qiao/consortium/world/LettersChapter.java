package org.qiao.consortium.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskFilter;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.plan.letter.LetterKind;
import org.qiao.consortium.governance.plan.letter.SendLetter;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** The office of the leading group supervises a task that is late; the public body that leads it is invented. */
@Component
class LettersChapter implements Chapter {

    private static final String LEAD = "farm-school";

    private final TaskQueries tasks;
    private final TaskDetails details;
    private final SendLetter sending;
    private final OrganizationNames names;
    private final Cast cast;
    private final Texts texts;

    LettersChapter(
            TaskQueries tasks,
            TaskDetails details,
            SendLetter sending,
            OrganizationNames names,
            Cast cast,
            Texts texts) {
        this.tasks = tasks;
        this.details = details;
        this.sending = sending;
        this.names = names;
        this.cast = cast;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        return List.of(new Piece("letters/supervision", () -> supervise(today)));
    }

    /** On the first days of a year nothing is late yet. */
    private void supervise(LocalDate today) {
        var office = cast.named("office");
        var lead = cast.organization(LEAD);
        var unit = names.numbersOf(List.of(lead)).getOrDefault(lead, "");
        var at = WorkingHours.at(today.minusDays(4), 90);
        var late = new TaskFilter("", "", unit, Optional.of(Light.RED), Optional.empty(), false, false, false, false);
        tasks.find(office, late, Paging.first(), BusinessTime.dateOf(at)).rows().stream()
                .findFirst()
                .flatMap(it -> details.find(office, it.number()))
                .ifPresent(task -> sending.send(
                        LetterKind.SUPERVISION,
                        task,
                        unit,
                        texts.of("world.letter.supervision", task.terms().title()),
                        Optional.of(today.plusDays(6)),
                        Optional.empty(),
                        office,
                        at));
    }
}
