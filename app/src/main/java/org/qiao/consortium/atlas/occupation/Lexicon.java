package org.qiao.consortium.atlas.occupation;

import java.util.List;
import org.qiao.consortium.atlas.OccupationCode;

/**
 * The words from which a suggester is built.
 *
 * @param occupations every occupation of the classification
 * @param trades 工种; doubtful readings left out
 * @param aliases what advertisements say
 * @param vague titles that carry no occupation, with what they mean most often
 * @param tasks words of duties, weaker than any word of a title
 * @param noise what titles say besides: benefits, calls, places, ranks
 */
record Lexicon(
        List<Occupation> occupations,
        List<Phrase> trades,
        List<Phrase> aliases,
        List<Phrase> vague,
        List<Phrase> tasks,
        List<Noise> noise) {

    record Occupation(OccupationCode code, String name) {}

    /** @param weight 0 to 1: how surely the words mean the occupation */
    record Phrase(String words, OccupationCode code, double weight) {}

    record Noise(String words, Place place) {}

    /** Where a noise word is taken off; in the middle of other words a rank may be part of a name. */
    enum Place {
        ANYWHERE,
        FRONT,
        END
    }
}
