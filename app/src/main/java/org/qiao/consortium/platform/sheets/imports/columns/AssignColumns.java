package org.qiao.consortium.platform.sheets.imports.columns;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetReader;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.imports.Batch;
import org.qiao.consortium.platform.sheets.imports.ImportQueries;
import org.qiao.consortium.platform.sheets.imports.ImportSettings;
import org.qiao.consortium.platform.sheets.imports.ImportStatus;
import org.qiao.consortium.platform.sheets.imports.ImportStore;
import org.qiao.consortium.platform.sheets.imports.WorkStore;
import org.qiao.consortium.platform.sheets.imports.kept.KeptTitles;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which of our columns the columns of a file are: the unit's next files are read so by themselves. */
@Component
class AssignColumns {

    private final ImportSettings settings;
    private final ImportStore store;
    private final ImportQueries queries;
    private final WorkStore work;
    private final KeptTitles titles;
    private final Deeds deeds;
    private final InstantSource clock;

    AssignColumns(
            ImportSettings settings,
            ImportStore store,
            ImportQueries queries,
            WorkStore work,
            KeptTitles titles,
            Deeds deeds,
            InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.queries = queries;
        this.work = work;
        this.titles = titles;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * @param chosen our titles by the place of the file's columns; empty for what is not to be read
     * @return the batch, to be checked (anew)
     * @throws Stale when somebody was faster
     * @throws Refused when a required column is still missing, or two columns are to be the same
     */
    @Transactional
    public Batch assign(SheetImport<?> owner, String number, int seen, Map<Integer, String> chosen, Viewer viewer) {
        var batch = queries.lock(viewer, owner.kind(), number);
        if (batch.version() != seen || !batch.status().leadsTo(ImportStatus.CHECKING)) {
            throw new Stale("platform.sheet-import", number);
        }
        var at = clock.instant();
        var layout = owner.layout(viewer);
        var others = store.table(batch).place().others();
        var byWords = new HashMap<String, String>();
        others.forEach((place, words) -> byWords.put(words, chosen.getOrDefault(place, "")));
        titles.remember(viewer, owner.kind(), byWords, at);
        try {
            var place = new SheetReader(settings.limits())
                    .locate(store.file(batch), layout, titles.of(viewer, owner.kind()));
            var missing = place.missing(layout);
            if (!missing.isEmpty()) {
                throw new SheetRefused(SheetRefusal.STILL_MISSING, String.join("、", missing));
            }
            store.read(batch, place);
        } catch (SheetRefused refused) {
            throw new Refused(List.of(refused.on("")));
        }
        work.ask(batch.id(), viewer, at);
        deeds.record(
                Deed.of("platform.sheets.columns-assigned", batch.subject(), batch.number())
                        .with(
                                "columns",
                                byWords.values().stream()
                                        .filter(it -> !it.isEmpty())
                                        .count()),
                viewer.actor(),
                at);
        return queries.get(viewer, owner.kind(), number);
    }
}
