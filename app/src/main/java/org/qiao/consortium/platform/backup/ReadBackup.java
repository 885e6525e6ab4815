package org.qiao.consortium.platform.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup from its beginning to its end, once, and compares what was read with what the file says of itself. */
final class ReadBackup {

    private final ZipInputStream zip;
    private final JsonMapper json;

    ReadBackup(InputStream file, JsonMapper json) {
        this.zip = new ZipInputStream(file);
        this.json = json;
    }

    /** What is done with the lines of a table; answers how many there were. */
    interface Receiver {
        long receive(Manifest.Table table, InputStream lines) throws SQLException, IOException;
    }

    /** The beginning of the file; to be called first. */
    Manifest manifest() throws IOException, NotUsable {
        var manifest = read(Manifest.ENTRY, Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
            throw new NotUsable(
                    "这份备份的格式是第 " + manifest.format() + " 版，本程序只认识第 " + Manifest.FORMAT + " 版。请用与备份同期或更新的程序恢复。");
        }
        return manifest;
    }

    /** Gives every table to the receiver. @throws NotUsable when the file is cut off or was changed */
    Manifest.Totals tables(Manifest manifest, Receiver receiver) throws IOException, SQLException, NotUsable {
        var found = new LinkedHashMap<String, Manifest.Content>();
        for (var table : manifest.tables()) {
            next(table.entry());
            var digest = Sha256.start();
            var lines = new DigestInputStream(new Entry(zip), digest);
            long rows;
            try {
                rows = receiver.receive(table, lines);
                lines.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (ZipException | java.io.EOFException e) {
                throw damaged();
            }
            found.put(
                    table.fullName(), new Manifest.Content(rows, HexFormat.of().formatHex(digest.digest())));
        }
        var totals = read(Manifest.Totals.ENTRY, Manifest.Totals.class);
        compare(totals.contents(), found);
        return totals;
    }

    private static void compare(Map<String, Manifest.Content> said, Map<String, Manifest.Content> found)
            throws NotUsable {
        for (var table : found.entrySet()) {
            var should = said.get(table.getKey());
            if (!table.getValue().equals(should)) {
                throw new NotUsable("备份中的表 " + table.getKey() + " 与备份自己的记录不符（应有 "
                        + (should == null ? 0 : should.rows()) + " 行，读到 "
                        + table.getValue().rows() + " 行，或内容被改动）。请换一份备份。");
            }
        }
    }

    private <T> T read(String entry, Class<T> type) throws IOException, NotUsable {
        next(entry);
        try {
            return json.readValue(zip.readAllBytes(), type);
        } catch (JacksonException | ZipException e) {
            throw damaged();
        }
    }

    private void next(String name) throws IOException, NotUsable {
        try {
            var entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(name)) {
                throw damaged();
            }
        } catch (ZipException | java.io.EOFException e) {
            throw damaged();
        }
    }

    private static NotUsable damaged() {
        return new NotUsable("这不是一份完整的备份：文件被截断、改动，或不是 bin/db backup 生成的。请换一份备份。");
    }

    /** One table of the archive; closing it must not close the archive. */
    private static final class Entry extends FilterInputStream {

        Entry(InputStream zip) {
            super(zip);
        }

        @Override
        public void close() {}
    }
}
