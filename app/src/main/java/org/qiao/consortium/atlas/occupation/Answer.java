package org.qiao.consortium.atlas.occupation;

import java.util.List;

/** What is said to a title: occupations, or a question back. */
public sealed interface Answer {

    /** At most five, the best first. */
    List<Suggestion> suggestions();

    record Found(List<Suggestion> suggestions) implements Answer {
        public Found {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * The title carries no occupation: ask for industry and tasks.
     *
     * @param words what of the title says too little, empty when nothing of it is known
     * @param suggestions guesses, for a machine that must print some; not to be offered to people
     */
    record Ask(String words, List<Suggestion> suggestions) implements Answer {
        public Ask {
            suggestions = List.copyOf(suggestions);
        }
    }
}
