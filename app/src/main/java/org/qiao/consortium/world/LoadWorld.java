package org.qiao.consortium.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo world on the first start, before the platform says that it is ready. A load that was killed
 * goes on where it stopped, for the day on which it began.
 */
@Component
class LoadWorld implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadWorld.class);
    private static final int QUARTERS = 4;

    private final List<Chapter> chapters;
    private final Ledger ledger;
    private final WorldGate gate;
    private final PeopleFile file;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Texts texts;

    LoadWorld(
            Chapters chapters,
            Ledger ledger,
            WorldGate gate,
            PeopleFile file,
            TransactionTemplate transaction,
            InstantSource clock,
            Texts texts) {
        this.chapters = chapters.inOrder();
        this.ledger = ledger;
        this.gate = gate;
        this.file = file;
        this.transaction = transaction;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (gate.isOpen()) {
            load();
        }
    }

    void load() {
        var begun = clock.instant();
        var today = ledger.today().orElseGet(() -> begin(begun));
        LOG.info(texts.of("world.loading", today));
        for (var chapter : chapters) {
            load(chapter, today);
        }
        ledger.finish(clock.instant());
        LOG.info(texts.of("world.loaded", seconds(begun)));
        LOG.info(texts.of("world.people-file", file.path()));
        file.lines().forEach(LOG::info);
    }

    private LocalDate begin(Instant now) {
        var today = BusinessTime.dateOf(now);
        file.writeAnew();
        ledger.begin(today, now);
        return today;
    }

    private void load(Chapter chapter, LocalDate today) {
        var begun = clock.instant();
        var title = texts.of("world.chapter." + chapter.name());
        var pieces = chapter.pieces(today);
        var quarter = Math.max(1, pieces.size() / QUARTERS);
        for (var i = 0; i < pieces.size(); i++) {
            make(pieces.get(i));
            var done = i + 1;
            if (done % quarter == 0 && done < pieces.size()) {
                LOG.info(texts.of("world.progress", title, done, pieces.size()));
            }
        }
        LOG.info(texts.of("world.chapter", title, pieces.size(), seconds(begun)));
    }

    private void make(Chapter.Piece piece) {
        transaction.executeWithoutResult(status -> {
            ledger.commitLazily();
            if (!ledger.has(piece.key())) {
                piece.deed().run();
                ledger.enter(piece.key(), clock.instant());
            }
        });
    }

    private String seconds(Instant since) {
        return "%.1f".formatted(Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
