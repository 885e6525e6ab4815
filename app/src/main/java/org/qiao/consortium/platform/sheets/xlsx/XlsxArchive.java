package org.qiao.consortium.platform.sheets.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.qiao.consortium.platform.sheets.SheetLimits;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.raw.RawFile;

/**
 * The parts of a zipped workbook, by name.
 *
 * <p>Easy to get wrong: what a part declares as its size is what its maker claims, so the bytes that really come out are
 * counted too; a part that is read twice counts once.
 */
final class XlsxArchive implements AutoCloseable {

    private static final long RATIO_ASKED_FROM = 1024L * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts;
    private final SheetLimits limits;
    private final Map<String, Long> unpacked = new HashMap<>();
    private long all;

    private XlsxArchive(ZipFile zip, Map<String, ZipArchiveEntry> parts, SheetLimits limits) {
        this.zip = zip;
        this.parts = parts;
        this.limits = limits;
    }

    /** @throws SheetRefused when the archive is broken, too large or a bomb */
    static XlsxArchive open(RawFile file, SheetLimits limits) {
        try {
            var zip = ZipFile.builder().setSeekableByteChannel(file.open()).get();
            var parts = new LinkedHashMap<String, ZipArchiveEntry>();
            for (var entry : Collections.list(zip.getEntries())) {
                if (parts.put(entry.getName(), entry) != null) {
                    throw new SheetRefused(SheetRefusal.BROKEN_WORKBOOK);
                }
            }
            if (parts.size() > limits.parts()) {
                throw new SheetRefused(SheetRefusal.UNPACKS_TOO_LARGE);
            }
            return new XlsxArchive(zip, parts, limits);
        } catch (IOException | IllegalArgumentException broken) {
            throw new SheetRefused(SheetRefusal.BROKEN_WORKBOOK);
        }
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Optional<InputStream> find(String name) {
        return has(name) ? Optional.of(read(name)) : Optional.empty();
    }

    /** @throws SheetRefused when there is no such part or it unpacks to more than the limits allow */
    InputStream read(String name) {
        var entry = parts.get(name);
        if (entry == null || entry.getGeneralPurposeBit().usesEncryption()) {
            throw new SheetRefused(entry == null ? SheetRefusal.BROKEN_WORKBOOK : SheetRefusal.ENCRYPTED_WORKBOOK);
        }
        refuseIfTooLarge(entry, Math.max(entry.getSize(), 0));
        try {
            return new Counted(zip.getInputStream(entry), entry);
        } catch (IOException broken) {
            throw new SheetRefused(SheetRefusal.BROKEN_WORKBOOK);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
    }

    /** Bytes of a part as its maker says. */
    long size(String name) {
        var entry = parts.get(name);
        return entry == null ? 0 : Math.max(entry.getSize(), 0);
    }

    private void refuseIfTooLarge(ZipArchiveEntry entry, long ofPart) {
        var before = unpacked.getOrDefault(entry.getName(), 0L);
        var ofAll = all + Math.max(0, ofPart - before);
        var tooManyTimes = ofPart > RATIO_ASKED_FROM && ofPart / limits.ratio() > entry.getCompressedSize();
        if (ofAll > limits.unpackedBytes() || tooManyTimes) {
            throw new SheetRefused(SheetRefusal.UNPACKS_TOO_LARGE);
        }
    }

    private final class Counted extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private long ofPart;

        Counted(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = super.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            ofPart += bytes;
            refuseIfTooLarge(entry, ofPart);
            var before = unpacked.getOrDefault(entry.getName(), 0L);
            if (ofPart > before) {
                all += ofPart - before;
                unpacked.put(entry.getName(), ofPart);
            }
        }
    }
}
