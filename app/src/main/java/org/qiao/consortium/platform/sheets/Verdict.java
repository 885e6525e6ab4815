package org.qiao.consortium.platform.sheets;

/** 核对结果 — what committing a row would do. */
public enum Verdict {
    NEW,
    CHANGED,
    UNCHANGED,
    WRONG;

    /** Whether the row is handed over when the batch is committed. */
    public boolean isCommitted() {
        return this == NEW || this == CHANGED;
    }
}
