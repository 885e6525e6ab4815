package org.qiao.consortium.platform.search.lucene;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far an index has followed: all changes up to this one are in it.
 *
 * @param origin of which database, and which of its beginnings
 */
record Cursor(String origin, long xid, String kind, UUID subject) {

    private static final UUID FIRST = new UUID(0, 0);

    /** After everything that the transactions below this one did. */
    static Cursor before(String origin, long xid) {
        return new Cursor(origin, xid, "", FIRST);
    }

    Map<String, String> written() {
        return Map.of(
                "layout",
                Layout.VERSION,
                "origin",
                origin,
                "xid",
                String.valueOf(xid),
                "kind",
                kind,
                "subject",
                subject.toString());
    }

    /** Nothing when an index of another layout wrote it, or none that was complete. */
    static Optional<Cursor> read(Map<String, String> written) {
        return Layout.VERSION.equals(written.get("layout"))
                ? Optional.of(new Cursor(
                        written.getOrDefault("origin", ""),
                        Long.parseLong(written.getOrDefault("xid", "0")),
                        written.getOrDefault("kind", ""),
                        UUID.fromString(written.getOrDefault("subject", FIRST.toString()))))
                : Optional.empty();
    }
}
