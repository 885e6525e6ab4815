package org.qiao.consortium.atlas.occupation;

/**
 * Why an occupation is offered; {@code atlas.suggestion.reason.<kind>} holds the sentence for people.
 *
 * @param words what of the title or of the tasks led there
 */
public record Reason(Kind kind, String words) {

    /** Ordered from the strongest to the weakest ground. */
    public enum Kind {
        /** Someone of this organisation, or of several others, chose it for the same title. */
        LEARNED,
        ALIAS,
        NAME,
        TRADE,
        /** The words are not the title's, but near them. */
        SIMILAR,
        /** Named by the tasks, not by the title. */
        TASKS,
        /** Of the same 小类 as an occupation that the title may mean, whose name the words are. */
        NEIGHBOUR,
        /** A usual meaning of a title that says little. */
        USUAL
    }
}
