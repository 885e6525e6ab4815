package org.qiao.consortium.platform.sheets.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.ErrorWorkbook;
import org.qiao.consortium.platform.sheets.imports.kept.KeptOutcomes;
import org.qiao.consortium.platform.sheets.imports.kept.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the error workbook of a batch: the uploader's own file with what was found in it. */
@Component
class GiveBackErrors {

    private final ImportSettings settings;
    private final ImportStore store;
    private final KeptOutcomes outcomes;
    private final Deeds deeds;
    private final Wording wording;
    private final InstantSource clock;

    GiveBackErrors(
            ImportSettings settings,
            ImportStore store,
            KeptOutcomes outcomes,
            Deeds deeds,
            Wording wording,
            InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.outcomes = outcomes;
        this.deeds = deeds;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Writes the workbook; does not close {@code out}.
     *
     * @throws org.qiao.consortium.shared.rule.NotFound when the file has been removed
     */
    void write(Batch batch, OutputStream out) throws IOException {
        var table = store.table(batch);
        new ErrorWorkbook(settings.limits(), wording::sentence)
                .write(store.file(batch), table.place(), table.extent(), outcomes.findings(batch.id()), out);
    }

    /** That somebody takes it away: said before, because the workbook is written while it is sent. */
    @Transactional
    public void record(Batch batch, Viewer viewer) {
        store.table(batch);
        var deed = Deed.of("platform.sheets.errors-given-back", batch.subject(), batch.number())
                .with("rows", batch.counts().wrong());
        deeds.record(deed, viewer.actor(), clock.instant());
    }
}
