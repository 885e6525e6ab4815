package org.qiao.consortium.platform.sheets.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file, checks all its rows and keeps file and outcome; of a file that is refused nothing is kept. */
@Component
class UploadSheet {

    static final String NUMBERED = "DR";

    private final ImportSettings settings;
    private final ImportStore store;
    private final ImportQueries queries;
    private final Numbers numbers;
    private final Deeds deeds;
    private final InstantSource clock;

    UploadSheet(
            ImportSettings settings,
            ImportStore store,
            ImportQueries queries,
            Numbers numbers,
            Deeds deeds,
            InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.queries = queries;
        this.numbers = numbers;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @throws org.qiao.consortium.platform.sheets.SheetRefused when the file as a whole cannot be taken */
    @Transactional
    public Batch upload(SheetImport<?> owner, String fileName, byte[] content, Viewer viewer) {
        var at = clock.instant();
        var outcome = Check.of(owner, content, settings.limits(), viewer).outcome();
        var upload = new ImportStore.Upload(owner.kind(), plain(fileName), content, sha256(content));
        var number = numbers.next(NUMBERED, BusinessTime.dateOf(at).getYear());
        store.add(number, upload, outcome, viewer, at);
        var batch = queries.get(viewer, owner.kind(), number);
        var deed = Deed.of("platform.sheets.uploaded", batch.subject(), number)
                .with("kind", owner.kind())
                .with("rows", outcome.size())
                .with("wrong", batch.counts().wrong());
        deeds.record(deed, viewer.actor(), at);
        return batch;
    }

    /** Some browsers send the whole path; and a name may hold anything. */
    private static String plain(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return name.length() > 120 ? name.substring(name.length() - 120) : name;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
