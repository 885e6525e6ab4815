package org.qiao.consortium.platform.sheets.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.imports.kept.Counts;
import org.qiao.consortium.shared.SubjectRef;

/**
 * One uploaded file and what became of it.
 *
 * @param kept whether the file is still stored
 * @param remark key of what the uploader is to be told about it; may be empty
 * @param reason why it is to be undone; empty otherwise
 */
public record Batch(
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
        String remark,
        List<String> remarkArgs,
        String reason,
        int version) {

    public SubjectRef subject() {
        return new SubjectRef("platform.sheet-import", id);
    }

    SheetBatch committedAt(Instant at) {
        return new SheetBatch(id, number, fileName, at);
    }
}
