package org.qiao.engine.planning.flow;

import java.util.List;

/**
 * A major at a school on a pathway (布点).
 *
 * @param id the caller's name for it, unique
 * @param rates one for each stage of the pathway, in order
 * @param aims where its graduates work
 * @param likeness how alike the fates of one cohort are: the intra-class correlation, 0 when persons decide
 *     independently of each other. It widens the interval only
 */
public record Offering(
        String id,
        String school,
        String major,
        Pathway pathway,
        List<StageRates> rates,
        List<Aim> aims,
        double likeness) {
    public Offering {
        rates = List.copyOf(rates);
        aims = List.copyOf(aims);
    }

    public Offering with(List<StageRates> changed) {
        return new Offering(id, school, major, pathway, changed, aims, likeness);
    }
}
