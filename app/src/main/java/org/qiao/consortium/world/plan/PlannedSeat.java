package org.qiao.consortium.world.plan;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.codes.ReferenceFile;

/** 席位 of the demo world. @param until days that the term still has; empty for a term without end */
public record PlannedSeat(
        String body,
        String office,
        String title,
        String unit,
        String holder,
        String post,
        String user,
        boolean voting,
        Optional<Integer> until) {

    public static List<PlannedSeat> all() {
        return ReferenceFile.read("world/seats.csv").rows().stream()
                .map(it -> new PlannedSeat(
                        it.get("body"),
                        it.get("office"),
                        it.get("title"),
                        it.get("unit"),
                        it.get("holder"),
                        it.get("post"),
                        it.get("user"),
                        it.get("voting").equals("Y"),
                        Optional.of(it.get("until"))
                                .filter(days -> !days.isEmpty())
                                .map(Integer::valueOf)))
                .toList();
    }
}
