package org.qiao.consortium.platform.sheets.imports;

import java.time.InstantSource;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetReader;
import org.qiao.consortium.platform.sheets.imports.kept.KeptTitles;
import org.qiao.consortium.platform.sheets.raw.RawFile;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file to have all its rows checked; of a file without a table that could be read nothing is kept. */
@Component
class UploadSheet {

    static final String NUMBERED = "DR";

    private final ImportSettings settings;
    private final ImportStore store;
    private final ImportQueries queries;
    private final KeptTitles titles;
    private final Numbers numbers;
    private final WorkStore work;
    private final InstantSource clock;

    UploadSheet(
            ImportSettings settings,
            ImportStore store,
            ImportQueries queries,
            KeptTitles titles,
            Numbers numbers,
            WorkStore work,
            InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.queries = queries;
        this.titles = titles;
        this.numbers = numbers;
        this.work = work;
        this.clock = clock;
    }

    /** @throws org.qiao.consortium.platform.sheets.SheetRefused when there is no table in the file that could be read */
    @Transactional
    public Batch upload(SheetImport<?> owner, String fileName, RawFile file, Viewer viewer) {
        var at = clock.instant();
        var layout = owner.layout(viewer);
        var place = new SheetReader(settings.limits()).locate(file, layout, titles.of(viewer, owner.kind()));
        var status = place.missing(layout).isEmpty() ? ImportStatus.CHECKING : ImportStatus.ASSIGNING;
        var number = numbers.next(NUMBERED, BusinessTime.dateOf(at).getYear());
        store.add(number, new ImportStore.Upload(owner.kind(), plain(fileName), file, place, status), viewer, at);
        var batch = queries.get(viewer, owner.kind(), number);
        if (status.isWorkedOn()) {
            work.ask(batch.id(), viewer, at);
        }
        return batch;
    }

    /** Some browsers send the whole path; and a name may hold anything. */
    private static String plain(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return name.length() > 120 ? name.substring(name.length() - 120) : name;
    }
}
