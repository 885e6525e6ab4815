package org.qiao.consortium.platform.sheets.raw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that hold something, one after the other in the order of their numbers. */
public interface RawRows extends AutoCloseable {

    /** The next row; null at the end. */
    @Nullable
    RawRow next();

    /** How much of the sheet has been read, 0 to 100. */
    int percent();

    @Override
    void close();

    /** At most so many rows from here. */
    default List<RawRow> first(int count) {
        var rows = new ArrayList<RawRow>();
        for (var row = next(); row != null; row = rows.size() < count ? next() : null) {
            rows.add(row);
        }
        return rows;
    }
}
