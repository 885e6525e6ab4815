package org.qiao.consortium.world.plan;

import java.util.List;
import org.qiao.consortium.platform.codes.ReferenceFile;

/** 会议 of the demo world. @param day days from the day of the load @param still to be held */
public record PlannedMeeting(
        String key, String body, String kind, String title, int day, String place, String minutes, boolean still) {

    public static List<PlannedMeeting> all() {
        return ReferenceFile.read("world/meetings.csv").rows().stream()
                .map(it -> new PlannedMeeting(
                        it.get("key"),
                        it.get("body"),
                        it.get("kind"),
                        it.get("title"),
                        Integer.parseInt(it.get("day")),
                        it.get("place"),
                        it.get("minutes"),
                        it.get("still").equals("Y")))
                .toList();
    }

    /** 议题. @param recused who stands back; empty for nobody @param outcome empty while the meeting is to come */
    public record Item(
            String title,
            String proposal,
            String decides,
            boolean secret,
            List<String> sides,
            String reporter,
            int against,
            int abstained,
            String recused,
            String outcome,
            String conclusion,
            String noTask) {}

    public List<Item> items() {
        return ReferenceFile.read("world/items.csv").rows().stream()
                .filter(it -> it.get("meeting").equals(key))
                .map(it -> new Item(
                        it.get("title"),
                        it.get("proposal"),
                        it.get("decides"),
                        it.get("secret").equals("Y"),
                        List.of(it.get("sides").split("")),
                        it.get("reporter"),
                        Integer.parseInt(it.get("against")),
                        Integer.parseInt(it.get("abstained")),
                        it.get("recused"),
                        it.get("outcome"),
                        it.get("conclusion"),
                        it.get("no_task")))
                .toList();
    }
}
