package org.qiao.consortium.exchange.matching.criteria;

import java.util.Comparator;
import java.util.List;

/** 推荐 — a pairing that meets every hard criterion, with what each soft one says. */
public record Proposal(Pairing pairing, List<Part> parts) {

    /** The best first; equals by the student's and the post's own order, so that the same day gives the same list. */
    public static final Comparator<Proposal> BEST_FIRST = Comparator.comparingInt(Proposal::score)
            .reversed()
            .thenComparing(it -> it.pairing().offer().number())
            .thenComparing(it -> it.pairing().post().title());

    /** 0 to 100. */
    public int score() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    public List<Part> missing() {
        return parts.stream().filter(Part::isMissing).toList();
    }
}
