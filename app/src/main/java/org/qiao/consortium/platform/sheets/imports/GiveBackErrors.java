package org.qiao.consortium.platform.sheets.imports;

import java.time.InstantSource;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.ErrorWorkbook;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the error workbook of a batch: the uploader's own file with what was found in it. */
@Component
class GiveBackErrors {

    private final ImportSettings settings;
    private final ImportStore store;
    private final Deeds deeds;
    private final Wording wording;
    private final InstantSource clock;

    GiveBackErrors(ImportSettings settings, ImportStore store, Deeds deeds, Wording wording, InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.deeds = deeds;
        this.wording = wording;
        this.clock = clock;
    }

    /** @throws org.qiao.consortium.shared.rule.NotFound when the file has been removed */
    @Transactional
    public byte[] workbook(SheetImport<?> owner, Batch batch, Viewer viewer) {
        var kept = store.kept(batch);
        var findings = kept.outcome().stream()
                .filter(it -> !it.findings().isEmpty())
                .collect(Collectors.toMap(RowOutcome::number, RowOutcome::findings));
        var workbook = new ErrorWorkbook(settings.limits(), wording::sentence)
                .write(kept.content(), owner.layout(viewer), findings);
        var deed = Deed.of("platform.sheets.errors-given-back", batch.subject(), batch.number())
                .with("rows", findings.size());
        deeds.record(deed, viewer.actor(), clock.instant());
        return workbook;
    }
}
