package org.qiao.consortium.exchange.matching.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

@Component
class MatchWorkbench implements WorkbenchPart {

    private final MatchQueries matches;
    private final Texts texts;

    MatchWorkbench(MatchQueries matches, Texts texts) {
        this.matches = matches;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        var waiting = matches.waitingFor(viewer);
        if (waiting == 0) {
            return List.of();
        }
        var days = matches.nextAnswerBy(viewer)
                .map(it -> ChronoUnit.DAYS.between(today, it))
                .orElse(0L);
        var key = viewer.is(Role.STUDENT) ? "exchange.match.todo.student" : "exchange.match.todo.employer";
        return List.of(new Todo(
                texts.of(key, waiting),
                "/exchange/matches?status=AWAITING_ANSWER",
                texts.of(days <= 0 ? "exchange.match.todo.today" : "exchange.match.todo.days", days),
                days <= 1 ? Tone.WARN : Tone.ACTIVE));
    }

    @Override
    public List<Shortcut> shortcuts(Viewer viewer) {
        return viewer.is(Role.STUDENT)
                ? List.of(new Shortcut(
                        texts.of("exchange.matching.nav.proposals"),
                        texts.of("exchange.matching.shortcut.proposals"),
                        "/exchange/proposals"))
                : List.of();
    }
}
