package org.qiao.consortium.platform.sheets.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 导出清单 — answers with a list as a file and records the deed with the number of rows and the conditions.
 *
 * <p>The file is complete before its first byte leaves, so that an error in the middle is an error page and not half a
 * list. What a visitor takes from a public list is no deed.
 */
@Component
public class ListExport {

    private final Deeds deeds;
    private final Consortiums consortiums;
    private final InstantSource clock;

    ListExport(Deeds deeds, Consortiums consortiums, InstantSource clock) {
        this.deeds = deeds;
        this.consortiums = consortiums;
        this.clock = clock;
    }

    /** @throws IllegalStateException when a workbook cannot hold so many rows */
    @Transactional
    public <T> ResponseEntity<byte[]> download(Export<T> export, ExportFormat format, Viewer viewer) {
        var at = clock.instant();
        var unit = viewer.isSignedIn() ? viewer.organizationName() : consortiums.nameOf(viewer.consortium());
        var head = new ExportHead(export.title(), unit, local(at), export.conditions(), local(export.asOf()));
        var bytes = new ByteArrayOutputStream();
        var rows = write(new SheetWriter<>(head, export.columns()), export, format, bytes);
        if (viewer.isSignedIn()) {
            var deed = Deed.of("platform.sheets.exported", new SubjectRef("platform.export", Uuid7.at(at)), "")
                    .with("title", export.title())
                    .with("conditions", export.conditions())
                    .with("format", format.name())
                    .with("rows", rows);
            deeds.record(deed, viewer.actor(), at);
        }
        var name = export.title() + "_" + BusinessTime.dateOf(at) + "_" + unit;
        return Download.of(
                name.replaceAll("[\\\\/:*?\"<>|\\p{C}]", " ") + format.suffix(), format, bytes.toByteArray());
    }

    private static <T> long write(
            SheetWriter<T> writer, Export<T> export, ExportFormat format, ByteArrayOutputStream bytes) {
        try {
            return switch (format) {
                case XLSX -> writer.xlsx(bytes, export.rows());
                case CSV -> writer.csv(bytes, export.rows());
            };
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BusinessTime.ZONE);
    }
}
