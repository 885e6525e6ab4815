package org.qiao.consortium.governance.plan;

import java.util.Optional;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * Which tasks are asked for; what means nothing filters nothing.
 *
 * @param plan number of the annual plan
 * @param unit number of a unit that leads or supports
 * @param undecided key tasks that rest on no resolution
 * @param mine those of the viewer's own unit
 * @param unplanned key tasks under way for which some unit, or with {@code mine} the viewer's, owes its action plan
 */
public record TaskFilter(
        String words,
        String plan,
        String unit,
        Optional<Light> light,
        Optional<TaskStatus> status,
        boolean keysOnly,
        boolean undecided,
        boolean mine,
        boolean unplanned) {

    public static TaskFilter of(PageUrl url) {
        return new TaskFilter(
                url.value("words"),
                url.value("plan"),
                url.value("unit"),
                Light.of(url.value("light")),
                TaskStatus.of(url.value("status")),
                url.value("kind").equals("key"),
                url.value("basis").equals("none"),
                url.value("mine").equals("true"),
                url.value("action").equals("none"));
    }

    /** The key tasks of one plan, with what else is asked for. */
    public TaskFilter keysOf(Plan one) {
        return new TaskFilter(words, one.number(), unit, light, status, true, undecided, mine, unplanned);
    }
}
