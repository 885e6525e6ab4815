package org.qiao.consortium.platform.sheets.imports;

import java.time.Instant;
import java.util.UUID;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.shared.SubjectRef;

/**
 * One uploaded file and what became of it.
 *
 * @param kept whether the file is still stored
 */
record Batch(
        UUID id,
        String number,
        String kind,
        String personName,
        String fileName,
        int bytes,
        ImportStatus status,
        Counts counts,
        Instant uploadedAt,
        boolean kept,
        int version) {

    SubjectRef subject() {
        return new SubjectRef("platform.sheet-import", id);
    }

    SheetBatch committedAt(Instant at) {
        return new SheetBatch(id, number, fileName, at);
    }
}
