package org.qiao.consortium.atlas;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;

/** 职业分类 — asks about occupations, and finds the one that a post's title means. */
public interface Occupations {

    /**
     * @param path names from 大类 down to 小类
     * @param confirmed false when the code is known from a draft only: shown with 待核
     * @param trades 工种 of the occupation
     */
    record OccupationView(
            OccupationCode code, String name, List<String> path, boolean confirmed, List<String> trades) {}

    /** @param reason why, in a few words, for the person who chooses
     * @param score between 0 and 1, comparable within one answer only */
    record TitleSuggestion(OccupationCode code, String name, String reason, double score) {}

    /** @param askBack the title says too little (普工, 实习生): ask for industry and tasks instead of offering the list */
    record TitleSuggestions(List<TitleSuggestion> best, boolean askBack) {}

    Optional<OccupationView> find(OccupationCode code);

    /** By code, name, trade or pinyin initials, the nearest first. */
    List<OccupationView> search(String words, int limit);

    /** Those whose code, name or one of their trades holds the piece, half width and small letters. */
    List<OccupationCode> saying(String piece);

    /** The five best for a title as employers write it; the description may be empty. */
    TitleSuggestions suggest(String title, String description);

    /** The same; what people of the asking organisation chose before goes first. */
    default TitleSuggestions suggest(String title, String description, OrganizationId asking) {
        return suggest(title, description);
    }

    /** A title to be suggested for, with its description. */
    record Titled(String title, String description) {}

    /** The same for a whole sheet, in order: asks the database once. */
    List<TitleSuggestions> suggest(List<Titled> titles, OrganizationId asking);

    /** Remembers what a person chose for a title, so that the next suggestion begins with it. */
    void remember(String title, OccupationCode chosen, Actor by, Instant at);
}
