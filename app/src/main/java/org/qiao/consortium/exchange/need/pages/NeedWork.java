package org.qiao.consortium.exchange.need.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.need.NeedQueries;
import org.qiao.consortium.exchange.need.NeedScope;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Todo;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.WorkbenchPart;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** What waits for those who write needs: returned ones, drafts, and posts that end soon. */
@Component
class NeedWork implements WorkbenchPart {

    private static final int SOON = 7;

    private final NeedQueries queries;
    private final Texts texts;

    NeedWork(NeedQueries queries, Texts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Viewer viewer, LocalDate today) {
        if (!NeedScope.mayEnterFor(viewer, viewer.organization())) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        var counts = queries.ownByStatus(viewer);
        count(todos, "returned", NeedStatus.RETURNED, counts.getOrDefault(NeedStatus.RETURNED, 0), Tone.WARN);
        queries.endingBetween(viewer, today, today.plusDays(SOON)).forEach(need -> {
            var left = need.terms()
                    .untilOn()
                    .map(it -> ChronoUnit.DAYS.between(today, it))
                    .orElse(0L);
            todos.add(new Todo(
                    texts.of("exchange.need.todo.ending", need.terms().title(), String.valueOf(need.headsLeft())),
                    "/exchange/needs/" + need.number(),
                    left == 0 ? texts.of("exchange.need.todo.today") : texts.of("exchange.need.todo.days", left),
                    Tone.WARN));
        });
        count(todos, "drafts", NeedStatus.DRAFT, counts.getOrDefault(NeedStatus.DRAFT, 0), Tone.QUIET);
        return todos;
    }

    private void count(List<Todo> todos, String key, NeedStatus status, int count, Tone tone) {
        if (count > 0) {
            var url = PageUrl.of("/exchange/needs").with("own", true).with("status", status.name());
            todos.add(new Todo(texts.of("exchange.need.todo." + key, String.valueOf(count)), url.toString(), "", tone));
        }
    }

    @Override
    public List<Shortcut> shortcuts(Viewer viewer) {
        return viewer.is(Role.ENTERPRISE_CLERK, Role.AREA_CLERK)
                ? List.of(
                        new Shortcut(
                                texts.of("exchange.need.new"),
                                texts.of("exchange.need.shortcut.new"),
                                "/exchange/needs/new"),
                        new Shortcut(
                                texts.of("exchange.need.shortcut.import"),
                                texts.of("exchange.need.shortcut.import-text"),
                                "/imports/posts"))
                : List.of();
    }
}
