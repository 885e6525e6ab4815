package org.qiao.consortium.exchange.need.endorsement;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.need.Need;
import org.qiao.consortium.exchange.need.NeedFacts;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.rule.Refusal;
import org.springframework.stereotype.Component;

/** Says how a firm stands to what was entered in its name. */
@Component
public class Endorsements {

    /** @param text one sentence, empty for a need that the employer entered itself */
    public record Standing(String text, Tone tone) {}

    private final EndorsementStore store;
    private final NeedFacts words;
    private final Secrets secrets;
    private final Texts texts;

    Endorsements(EndorsementStore store, NeedFacts words, Secrets secrets, Texts texts) {
        this.store = store;
        this.words = words;
        this.secrets = secrets;
        this.texts = texts;
    }

    /** How many were found so far changes from day to day and is nothing that the firm confirms. */
    byte[] contentOf(Need need) {
        var content = words.of(need).stream()
                .map(it -> it.name().equals("heads")
                        ? "heads=" + need.terms().heads()
                        : it.name() + "=" + it.fact().value())
                .collect(Collectors.joining("\n"));
        return secrets.digest("need.content", content);
    }

    String seen(Need need) {
        return HexFormat.of().formatHex(contentOf(need));
    }

    public Standing standing(Need need, Instant at) {
        if (!need.view().isEnteredForAnother()) {
            return new Standing("", Tone.QUIET);
        }
        return store.latestAnswer(need.id())
                .map(it -> answered(need, it))
                .or(() -> store.waitingUntil(need.id(), at)
                        .map(it ->
                                new Standing(texts.of("exchange.endorsement.waiting", Written.moment(it)), Tone.WARN)))
                .orElseGet(() -> new Standing(texts.of("exchange.endorsement.none"), Tone.WARN));
    }

    private Standing answered(Need need, Endorsement answer) {
        var confirmed = answer.outcome() == Endorsement.Outcome.CONFIRMED;
        var now = answer.isAbout(contentOf(need));
        var key = "exchange.endorsement." + (confirmed ? "confirmed" : "objected") + (now ? "" : "-before");
        var text = texts.of(key, answer.answeredBy(), Written.moment(answer.answeredAt()), answer.reason());
        return new Standing(text, confirmed && now ? Tone.GOOD : confirmed ? Tone.WARN : Tone.BAD);
    }

    /** What the firm objects to is not published as it stands; once it was changed, the reviewer judges. */
    public List<Refusal> refusals(Need need) {
        return need.view().isEnteredForAnother() ? objection(need).stream().toList() : List.of();
    }

    private Optional<Refusal> objection(Need need) {
        return store.latestAnswer(need.id())
                .filter(it -> it.outcome() == Endorsement.Outcome.OBJECTED)
                .filter(it -> it.isAbout(contentOf(need)))
                .map(it -> Refusal.of(ExchangeError.NEED_OBJECTED, "", it.answeredBy(), it.reason()));
    }
}
