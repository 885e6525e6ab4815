package org.qiao.consortium.atlas.classification;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.qiao.consortium.atlas.Occupations.TitleSuggestion;
import org.qiao.consortium.atlas.Occupations.TitleSuggestions;
import org.qiao.consortium.atlas.occupation.Answer;
import org.qiao.consortium.atlas.occupation.LearnedAlias;
import org.qiao.consortium.atlas.occupation.OccupationSuggester;
import org.qiao.consortium.atlas.occupation.Reason;
import org.qiao.consortium.atlas.occupation.Suggestion;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** Asks the suggester with what people chose for the title, and says its reasons in Chinese. */
@Component
class SuggestOccupation {

    /** Read beside the start: its second would else be the first asker's. */
    private final CompletableFuture<OccupationSuggester> suggester =
            CompletableFuture.supplyAsync(OccupationSuggester::fromReferenceFiles);

    private final Texts texts;

    SuggestOccupation(Texts texts) {
        this.texts = texts;
    }

    /** Titles with the same key count as the same. */
    String key(String title) {
        return suggester.join().key(title);
    }

    TitleSuggestions suggest(String title, String description, List<LearnedAlias> learned) {
        var answer = suggester.join().withLearned(learned).suggest(title, description);
        var best = answer.suggestions().stream().map(this::said).toList();
        return new TitleSuggestions(best, answer instanceof Answer.Ask);
    }

    private TitleSuggestion said(Suggestion it) {
        return new TitleSuggestion(it.code(), it.name(), sentence(it.reason()), it.score());
    }

    private String sentence(Reason reason) {
        var key = "atlas.suggestion.reason." + reason.kind().name();
        return texts.of(reason.words().isEmpty() ? key + ".plain" : key, reason.words());
    }
}
