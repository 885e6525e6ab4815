package org.qiao.consortium.world.plan;

import java.util.List;
import java.util.Map;
import org.qiao.consortium.platform.codes.ReferenceFile;

/**
 * A major as one school runs it.
 *
 * @param planName as the school calls it
 * @param shortName for class names: 机电
 * @param femaleShare 0 to 1
 * @param classes number of classes by year of entry
 */
public record SchoolMajor(
        String school,
        String majorCode,
        String planName,
        String shortName,
        double femaleShare,
        Map<Integer, Integer> classes,
        int sizeFrom,
        int sizeTo) {

    static final List<Integer> ENTRY_YEARS = List.of(2024, 2025, 2026);

    public static List<SchoolMajor> all() {
        return ReferenceFile.read("world/school_majors.csv").rows().stream()
                .map(it -> new SchoolMajor(
                        it.get("school"),
                        it.get("major_code"),
                        it.get("plan_name"),
                        it.get("short_name"),
                        Double.parseDouble(it.get("female_share")),
                        Map.of(
                                2024, Integer.parseInt(it.get("classes_2024")),
                                2025, Integer.parseInt(it.get("classes_2025")),
                                2026, Integer.parseInt(it.get("classes_2026"))),
                        Integer.parseInt(it.get("size_from")),
                        Integer.parseInt(it.get("size_to"))))
                .toList();
    }

    /** Whether its students come from upper secondary school and are of age. */
    public boolean isCollege() {
        return majorCode.startsWith("4") || majorCode.startsWith("5");
    }
}
