package org.qiao.consortium.platform.sheets.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much has been read, for saying how far a long sheet has come. */
final class CountedStream extends FilterInputStream {

    private long count;

    CountedStream(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        count += Math.max(read, 0);
        return read;
    }
}
