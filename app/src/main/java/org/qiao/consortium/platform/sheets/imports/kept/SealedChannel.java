package org.qiao.consortium.platform.sheets.imports.kept;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads a file that is kept in sealed parts; only the part that is being read is open. */
final class SealedChannel implements SeekableByteChannel {

    /** Fetches and opens one part. */
    interface Parts {
        byte[] get(int position) throws IOException;
    }

    private final Parts parts;
    private final long size;
    private byte[] part = new byte[0];
    private long partStart = -1;
    private long position;
    private boolean open = true;

    SealedChannel(Parts parts, long size) {
        this.parts = parts;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        } else if (position >= size) {
            return -1;
        }
        var read = 0;
        while (target.hasRemaining() && position < size) {
            load();
            var at = Math.toIntExact(position - partStart);
            var count = Math.min(target.remaining(), part.length - at);
            target.put(part, at, count);
            position += count;
            read += count;
        }
        return read;
    }

    private void load() throws IOException {
        var start = position - position % KeptFiles.PART;
        if (start != partStart) {
            part = parts.get(Math.toIntExact(start / KeptFiles.PART));
            partStart = start;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
