package org.qiao.consortium.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself before its tables.
 *
 * @param format of the file; another number is another layout
 * @param key by which the installation's key is recognised without being told; empty when the database had none yet
 * @param migrations scripts in the order in which they ran, {@code exchange/V202611220600__create_need.sql}
 * @param tables in the order in which they follow
 */
record Manifest(int format, Instant madeAt, String key, List<String> migrations, List<Table> tables) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** @param columns without generated ones: those are made again */
    record Table(String schema, String name, List<String> columns) {

        String entry() {
            return "tables/" + fullName();
        }

        String fullName() {
            return schema + "." + name;
        }

        /** {@code "schema"."table"} */
        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        /** {@code "schema"."table" ("a", "b")} */
        String quotedWithColumns() {
            return quoted() + " ("
                    + String.join(", ", columns.stream().map(Table::quote).toList()) + ")";
        }

        private static String quote(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }

    /**
     * What a backup says of itself after its tables: without it the file is cut off.
     *
     * @param contents by full name of the table
     * @param sequences last values by full name
     */
    record Totals(Map<String, Content> contents, Map<String, Long> sequences) {

        static final String ENTRY = "totals.json";

        long rows() {
            return contents.values().stream().mapToLong(Content::rows).sum();
        }
    }

    /** @param sha256 of the table's lines as PostgreSQL copies them out, in hexadecimal */
    record Content(long rows, String sha256) {}
}
