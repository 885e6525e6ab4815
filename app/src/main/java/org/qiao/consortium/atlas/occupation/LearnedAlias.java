package org.qiao.consortium.atlas.occupation;

import org.qiao.consortium.atlas.OccupationCode;

/**
 * A title for which people chose an occupation.
 *
 * @param title as written; compared after normalisation
 * @param here times chosen in the organisation that asks
 * @param elsewhere times chosen in others
 */
public record LearnedAlias(String title, OccupationCode code, int here, int elsewhere) {

    public LearnedAlias {
        if (here < 0 || elsewhere < 0 || here + elsewhere == 0) {
            throw new IllegalArgumentException("a learned alias was chosen at least once: " + title);
        }
    }

    /** Above every alias of the house when chosen here or three times elsewhere. */
    double weight() {
        return here > 0 ? 4 + Math.min(here, 5) * 0.2 : Math.min(elsewhere, 4);
    }
}
