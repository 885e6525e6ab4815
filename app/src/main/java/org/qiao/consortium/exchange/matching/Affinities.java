package org.qiao.consortium.exchange.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.atlas.Majors.Affinity;
import org.qiao.consortium.atlas.OccupationCode;

/** The same pairs of major and occupation come again and again within one answer; for one thread. */
final class Affinities {

    private static final Affinity NO_OCCUPATION = new Affinity(0, "");

    private final Majors majors;
    private final Map<String, Map<String, Affinity>> known = new HashMap<>();

    Affinities(Majors majors) {
        this.majors = majors;
    }

    Affinity of(MajorCode major, Optional<OccupationCode> occupation) {
        if (occupation.isEmpty()) {
            return NO_OCCUPATION;
        }
        return known.computeIfAbsent(major.value(), it -> new HashMap<>())
                .computeIfAbsent(occupation.get().value(), it -> majors.affinity(major, occupation.get()));
    }
}
