package org.qiao.consortium.governance.plan.letter;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Puts the page of one letter together. */
@Component
record LetterLayout(LetterStore letters, TaskDetails tasks, Deeds deeds, LetterScreen screen, InstantSource clock) {

    LetterPage page(Viewer viewer, Letter letter, Map<String, String> typed, FormErrors errors) {
        var today = today();
        var row = LetterRow.of(letter, today);
        var own = TaskSight.actsFor(viewer, letter.unit());
        return new LetterPage(
                screen.frames()
                        .of(
                                viewer,
                                letter.kind().label() + " " + letter.number(),
                                new Crumb(screen.texts().of("governance.letters.title"), "/letters")),
                letter,
                row.state(),
                row.tone(),
                letter.isOverdue(today) && !letter.followed() ? next(viewer, letter) : List.of(),
                own && letter.waits(),
                viewer.is(letter.kind().sender()) && letter.isReplied() && !letter.followed(),
                typed,
                TaskSight.seesAll(viewer) || own ? deeds.trail(letter.subject()) : List.of(),
                errors);
    }

    /** Sterner ones that this viewer may send to that unit, or the same again. */
    private List<LetterKind> next(Viewer viewer, Letter letter) {
        var unit = tasks.find(viewer, letter.taskNumber()).stream()
                .flatMap(it -> tasks.units(it).stream())
                .filter(it -> it.id().equals(letter.unit()))
                .findFirst();
        return Arrays.stream(LetterKind.values())
                .filter(it -> it != LetterKind.REMINDER && viewer.is(it.sender()))
                .filter(it -> unit.filter(one -> it.goesTo(one.kind())).isPresent())
                .toList();
    }

    Letter find(Viewer viewer, String number) {
        return letters.find(viewer, number).orElseThrow(() -> new NotFound(Letter.KIND, number));
    }

    LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }
}
