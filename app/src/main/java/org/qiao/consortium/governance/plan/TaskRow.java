package org.qiao.consortium.governance.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.pages.Tone;

/**
 * A task in a list.
 *
 * @param parent title of its key task; empty for a key task
 * @param supports names with 配合 or 责任
 */
public record TaskRow(
        UUID id,
        String number,
        String title,
        String parent,
        String plan,
        String lead,
        String leadNumber,
        List<String> supports,
        LocalDate startsOn,
        LocalDate dueOn,
        int progress,
        TaskStatus status,
        Optional<Light> light,
        Optional<LocalDate> reportedOn,
        int subs,
        int subsDone) {

    public String url() {
        return "/tasks/" + number;
    }

    /** The light while it is under way, else the status. */
    public String state() {
        return stateOf(light, status);
    }

    public static String stateOf(Optional<Light> light, TaskStatus status) {
        return light.filter(it -> status == TaskStatus.OPEN).map(Light::label).orElse(status.label());
    }

    public Tone tone() {
        return toneOf(light, status);
    }

    public static Tone toneOf(Optional<Light> light, TaskStatus status) {
        return switch (status) {
            case DONE -> Tone.GOOD;
            case REPORTED -> Tone.ACTIVE;
            case PLANNED, CARRIED, CANCELLED -> Tone.QUIET;
            case OPEN ->
                switch (light.orElse(Light.GREEN)) {
                    case RED -> Tone.BAD;
                    case YELLOW -> Tone.WARN;
                    case GREEN, DONE -> Tone.ACTIVE;
                };
        };
    }
}
