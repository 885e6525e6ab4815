package org.qiao.consortium.world.plan;

import java.util.List;
import org.qiao.consortium.platform.codes.ReferenceFile;

/**
 * 乡镇、街道 of 甘州区, and the counties around it.
 *
 * @param homeWeight how many invented students live there, relative to the others
 * @param workWeight how many of them would like to work there
 */
public record Township(String regionCode, String name, int homeWeight, int workWeight) {

    public static List<Township> all() {
        return ReferenceFile.read("world/townships.csv").rows().stream()
                .map(it -> new Township(
                        it.get("region_code"),
                        it.get("name"),
                        Integer.parseInt(it.get("home_weight")),
                        Integer.parseInt(it.get("work_weight"))))
                .toList();
    }
}
