package org.qiao.consortium.platform.sheets.downloads;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into parts of a megabyte, so that a file of any size is held a part at a time. */
final class Parts extends OutputStream {

    private static final int SIZE = 1 << 20;

    /** Takes a part. */
    interface Keeper {
        /** @param position counted from 0 */
        void keep(int position, byte[] content);
    }

    private final Keeper keeper;
    private final byte[] part = new byte[SIZE];
    private int filled;
    private int kept;
    private long bytes;

    Parts(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) {
        for (int at = from, end = from + length; at < end; ) {
            var fits = Math.min(SIZE - filled, end - at);
            System.arraycopy(content, at, part, filled, fits);
            at += fits;
            filled += fits;
            bytes += fits;
            if (filled == SIZE) {
                keep();
            }
        }
    }

    /** Keeps what is left. */
    void finish() {
        if (filled > 0) {
            keep();
        }
    }

    long bytes() {
        return bytes;
    }

    private void keep() {
        keeper.keep(kept++, Arrays.copyOf(part, filled));
        filled = 0;
    }
}
