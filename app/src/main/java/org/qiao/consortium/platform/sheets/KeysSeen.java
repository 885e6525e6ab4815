package org.qiao.consortium.platform.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Which natural keys a file has had so far: the second row with the same key is the wrong one. */
public final class KeysSeen {

    private final Map<String, Integer> rows = new HashMap<>();

    /** Number of the earlier row with this key; empty, and remembered, when it is new. Keys are compared as given. */
    public OptionalInt earlier(String key, SheetRow row) {
        var earlier = rows.putIfAbsent(key, row.number());
        return earlier == null ? OptionalInt.empty() : OptionalInt.of(earlier);
    }
}
