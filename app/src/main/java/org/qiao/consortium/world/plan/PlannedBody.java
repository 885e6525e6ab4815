package org.qiao.consortium.world.plan;

import java.util.List;
import org.qiao.consortium.platform.codes.ReferenceFile;

/** 机构 of the demo world. @param parent key of another, {@code home} of a unit; either may be empty */
public record PlannedBody(
        String key,
        String kind,
        String name,
        String parent,
        String topic,
        String home,
        String remit,
        String basis,
        String interval) {

    public static List<PlannedBody> all() {
        return ReferenceFile.read("world/bodies.csv").rows().stream()
                .map(it -> new PlannedBody(
                        it.get("key"),
                        it.get("kind"),
                        it.get("name"),
                        it.get("parent"),
                        it.get("topic"),
                        it.get("home"),
                        it.get("remit"),
                        it.get("basis"),
                        it.get("interval")))
                .toList();
    }
}
