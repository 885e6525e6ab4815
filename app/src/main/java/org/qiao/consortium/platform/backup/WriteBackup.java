package org.qiao.consortium.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies every table out as it stood at one moment, while others go on working.
 *
 * <p>Easy to get wrong: the tables must be read in one snapshot, or a match would be copied without its post.
 */
final class WriteBackup {

    private final Connection connection;
    private final JsonMapper json;

    /** @param connection used by nobody else until it is done */
    WriteBackup(Connection connection, JsonMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /**
     * @param out not closed
     * @param progress told how many rows have been written after each table
     */
    Manifest.Totals to(OutputStream out, String key, Instant at, LongConsumer progress)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return write(new ZipOutputStream(out), key, at, progress);
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private Manifest.Totals write(ZipOutputStream zip, String key, Instant at, LongConsumer progress)
            throws SQLException, IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        var layout = new Layout(connection);
        var manifest = new Manifest(Manifest.FORMAT, at, key, layout.migrations(), layout.tables());
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(json.writeValueAsBytes(manifest));
        var contents = new LinkedHashMap<String, Manifest.Content>();
        var rows = 0L;
        for (var table : manifest.tables()) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            var content = copy(table, zip);
            contents.put(table.fullName(), content);
            rows += content.rows();
            progress.accept(rows);
        }
        var totals = new Manifest.Totals(contents, layout.sequences());
        zip.putNextEntry(new ZipEntry(Manifest.Totals.ENTRY));
        zip.write(json.writeValueAsBytes(totals));
        zip.finish();
        return totals;
    }

    private Manifest.Content copy(Manifest.Table table, OutputStream zip) throws SQLException, IOException {
        var digest = Sha256.start();
        // The copy closes what it writes to, which would end the archive.
        var open = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.quotedWithColumns() + " to stdout", new DigestOutputStream(open, digest));
        return new Manifest.Content(rows, HexFormat.of().formatHex(digest.digest()));
    }
}
