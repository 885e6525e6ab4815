package org.qiao.consortium.platform.search;

import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;

/** 可检索 — a slice whose things are found from the top bar; implemented above. What the viewer may not see is not found. */
public interface Searchable {

    /** The heading of its hits, {@code 职业}. */
    String label();

    /** @param words as typed, not blank
     * @param limit most hits to answer */
    List<Hit> find(Viewer viewer, String words, int limit);

    /** @param note the second line: code, unit, status */
    record Hit(String title, String note, String url) {}
}
