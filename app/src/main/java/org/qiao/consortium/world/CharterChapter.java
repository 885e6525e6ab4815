package org.qiao.consortium.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.charter.AdoptVersion;
import org.qiao.consortium.governance.charter.CharterForm;
import org.qiao.consortium.governance.charter.CharterKind;
import org.qiao.consortium.governance.charter.DraftCharter;
import org.qiao.consortium.governance.charter.Provision;
import org.qiao.consortium.governance.council.Share;
import org.qiao.consortium.governance.council.WayOfDeciding;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** The charter: a first version that the council adopted and some have read, and a draft that is to replace it. */
@Component
class CharterChapter implements Chapter {

    private static final List<String> READERS = List.of("school", "college", "seed", "machinery", "education", "park");

    private final DraftCharter drafting;
    private final AdoptVersion adopting;
    private final CouncilChapter council;
    private final Resolutions resolutions;
    private final Cast cast;
    private final Texts texts;

    CharterChapter(
            DraftCharter drafting,
            AdoptVersion adopting,
            CouncilChapter council,
            Resolutions resolutions,
            Cast cast,
            Texts texts) {
        this.drafting = drafting;
        this.adopting = adopting;
        this.council = council;
        this.resolutions = resolutions;
        this.cast = cast;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "charters";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        return List.of(new Piece("charter", () -> make(today)));
    }

    private void make(LocalDate today) {
        var by = cast.named("secretariat");
        // The oldest resolution of the world is the one that passed the charter.
        var resolution = resolutions.inForce(cast.consortium()).getLast();
        var adopted = resolution.decidedOn();
        var at = WorkingHours.at(adopted, 400);
        var number = drafting.begin(form("/world/charter-1.txt", ""), true, by, at);
        var way = new Provision(
                council.body("council", by).id(),
                Share.OVER_HALF,
                Share.OVER_HALF,
                WayOfDeciding.Of.PRESENT,
                6,
                texts.of("world.charter.quorum-article"));
        drafting.provide(drafting.get(by, number), way, false, by, at);
        adopting.adopt(drafting.get(by, number), resolution.number(), Optional.of(BusinessTime.dateOf(at)), by, at);
        read(number, adopted.plusDays(3));
        drafting.next(
                drafting.get(by, number),
                form("/world/charter-2.txt", texts.of("world.charter.note")),
                by,
                WorkingHours.at(today.minusDays(6), 60));
    }

    private void read(String number, LocalDate from) {
        for (var i = 0; i < READERS.size(); i++) {
            var reader = cast.named(READERS.get(i));
            Instant at = WorkingHours.at(from.plusDays(i), 30);
            adopting.read(drafting.get(reader, number), reader, at);
        }
    }

    private CharterForm form(String file, String note) {
        return new CharterForm(CharterKind.CHARTER.name(), texts.of("world.charter.title"), "true", text(file), note);
    }

    private static String text(String file) {
        try (var content = Objects.requireNonNull(CharterChapter.class.getResourceAsStream(file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
