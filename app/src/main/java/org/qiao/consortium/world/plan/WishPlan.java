package org.qiao.consortium.world.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.codes.ReferenceFile;

/** Draws what a student holds in certificates and wishes for in work. */
final class WishPlan {

    private record Likely(String text, double share) {}

    private record Liked(String occupation, int weight) {}

    private final Map<String, List<Likely>> certificates = ReferenceFile.read("world/certificates.csv").rows().stream()
            .collect(Collectors.groupingBy(
                    it -> it.get("major_code"),
                    Collectors.mapping(
                            it -> new Likely(it.get("certificate"), Double.parseDouble(it.get("share"))),
                            Collectors.toList())));
    private final Map<String, List<Liked>> occupations =
            ReferenceFile.read("world/wish_occupations.csv").rows().stream()
                    .collect(Collectors.groupingBy(
                            it -> it.get("major_code"),
                            Collectors.mapping(
                                    it -> new Liked(it.get("occupation_code"), Integer.parseInt(it.get("weight"))),
                                    Collectors.toList())));
    private final List<Township> townships = Township.all();

    String home(Chance chance) {
        return chance.weighted(townships, Township::homeWeight).regionCode();
    }

    List<String> certificates(PlannedClass schoolClass, Chance chance) {
        return certificates.getOrDefault(schoolClass.major().majorCode(), List.of()).stream()
                .filter(it -> chance.happens(it.share()))
                .map(Likely::text)
                .toList();
    }

    PlannedStudent.Wish wish(PlannedClass schoolClass, String home, LocalDate today, Chance chance) {
        var liked = occupations.get(schoolClass.major().majorCode());
        if (liked == null) {
            throw new IllegalStateException(
                    "no wishes for " + schoolClass.major().majorCode());
        }
        var wanted = several(
                Math.min(chance.between(1, 3), liked.size()),
                () -> chance.weighted(liked, Liked::weight).occupation());
        var places = several(
                chance.between(1, 3),
                () -> chance.happens(0.35)
                        ? home
                        : chance.weighted(townships, Township::workWeight).regionCode());
        var base = schoolClass.major().isCollege() ? 34 : 28;
        var pay = BigDecimal.valueOf(100L * (base + chance.between(0, 14)));
        return new PlannedStudent.Wish(wanted, places, pay, availableFrom(schoolClass.graduatesOn(), today, chance));
    }

    /** Most after graduation; some of the last year are free after the winter term. */
    private static LocalDate availableFrom(LocalDate graduation, LocalDate today, Chance chance) {
        return chance.happens(0.4)
                ? today.plusDays(chance.between(5, 40))
                : graduation.withDayOfMonth(1).plusMonths(chance.between(0, 1));
    }

    /** Different ones, in the order in which they were drawn; fewer when chance repeats itself. */
    private static List<String> several(int count, Supplier<String> draw) {
        var drawn = new ArrayList<String>();
        for (var tries = 0; drawn.size() < count && tries < 4 * count; tries++) {
            var one = draw.get();
            if (!drawn.contains(one)) {
                drawn.add(one);
            }
        }
        return drawn;
    }
}
