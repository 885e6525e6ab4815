package org.qiao.consortium.platform.sheets.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
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

    /** More would keep a request waiting for too long. */
    public static final int AT_ONCE = 10_000;

    private final Deeds deeds;
    private final Consortiums consortiums;
    private final InstantSource clock;

    ListExport(Deeds deeds, Consortiums consortiums, InstantSource clock) {
        this.deeds = deeds;
        this.consortiums = consortiums;
        this.clock = clock;
    }

    /** @throws Refused when the list is too long to be answered at once */
    @Transactional
    public <T> ResponseEntity<byte[]> download(Export<T> export, ExportFormat format, Viewer viewer) {
        return atOnce(export, format, viewer)
                .orElseThrow(() -> new Refused(List.of(Refusal.of(ExportError.TOO_MANY_ROWS, "", AT_ONCE))));
    }

    /** The file, or nothing when the list is too long to be answered at once. */
    @Transactional
    public <T> Optional<ResponseEntity<byte[]>> atOnce(Export<T> export, ExportFormat format, Viewer viewer) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(export, format, viewer, bytes, done -> {
                if (done > AT_ONCE) {
                    throw new TooLong();
                }
            });
        } catch (TooLong later) {
            return Optional.empty();
        }
        return Optional.of(Download.of(fileName(export, format, viewer), format, bytes.toByteArray()));
    }

    /**
     * Writes the whole list, however long, within the caller's transaction, and leaves the stream open.
     *
     * @param seen told how many rows were written, after each
     * @return how many rows there were
     * @throws IllegalStateException when a workbook cannot hold so many rows
     */
    @Transactional
    public <T> long write(Export<T> export, ExportFormat format, Viewer viewer, OutputStream out, LongConsumer seen) {
        var at = clock.instant();
        var head = new ExportHead(export.title(), unitOf(viewer), local(at), export.told(), local(export.asOf()));
        var writer = new SheetWriter<>(head, export.columns());
        try (var rows = export.rows()) {
            var counted = counted(rows.iterator(), seen);
            var written = format == ExportFormat.XLSX ? writer.xlsx(out, counted) : writer.csv(out, counted);
            record(export, format, viewer, written, at);
            return written;
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /** {@code 岗位需求_2026-11-22_某某公司.xlsx}, without what a file system would refuse. */
    public String fileName(Export<?> export, ExportFormat format, Viewer viewer) {
        var name = export.title() + "_" + BusinessTime.dateOf(clock.instant()) + "_" + unitOf(viewer);
        return name.replaceAll("[\\\\/:*?\"<>|\\p{C}]", " ") + format.suffix();
    }

    private void record(Export<?> export, ExportFormat format, Viewer viewer, long rows, Instant at) {
        if (viewer.isSignedIn()) {
            var deed = Deed.of("platform.sheets.exported", new SubjectRef("platform.export", Uuid7.at(at)), "")
                    .with("title", export.title())
                    .with("conditions", export.told())
                    .with("format", format.name())
                    .with("rows", rows);
            deeds.record(deed, viewer.actor(), at);
        }
    }

    private String unitOf(Viewer viewer) {
        return viewer.isSignedIn() ? viewer.organizationName() : consortiums.nameOf(viewer.consortium());
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BusinessTime.ZONE);
    }

    private static <T> Iterator<T> counted(Iterator<T> rows, LongConsumer seen) {
        return new Iterator<>() {
            private long done;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                var row = rows.next();
                seen.accept(++done);
                return row;
            }
        };
    }

    /** Ends the writing of a list that turned out to be too long. */
    private static final class TooLong extends RuntimeException {

        TooLong() {
            super("too long to be answered at once", null, false, false);
        }
    }
}
