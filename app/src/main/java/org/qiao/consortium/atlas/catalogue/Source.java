package org.qiao.consortium.atlas.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qiao.consortium.platform.codes.ReferenceFile;

/**
 * 出处 — the official document behind a reference file, as its header says.
 *
 * @param note how complete the file is and what is doubtful
 */
public record Source(String document, String published, String note) {

    private static final Map<String, Source> READ = new ConcurrentHashMap<>();

    /** @param file name without folder and suffix, {@code majors} */
    public static Source of(String file) {
        return READ.computeIfAbsent(file, Source::read);
    }

    private static Source read(String file) {
        var header = ReferenceFile.headerOf(CatalogueFiles.FOLDER + file + ".csv");
        return new Source(
                header.getOrDefault("source", ""),
                header.getOrDefault("published", ""),
                header.getOrDefault("note", ""));
    }
}
