package org.qiao.consortium.platform.sheets.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A file as it came, wherever it is kept: read any number of times and from any place, never as a whole. */
public interface RawFile {

    long size() throws IOException;

    SeekableByteChannel open() throws IOException;

    default InputStream stream() throws IOException {
        return Channels.newInputStream(open());
    }

    static RawFile of(byte[] content) {
        return new RawFile() {
            @Override
            public long size() {
                return content.length;
            }

            @Override
            public SeekableByteChannel open() {
                return new SeekableInMemoryByteChannel(content);
            }
        };
    }

    static RawFile of(Path path) {
        return new RawFile() {
            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public SeekableByteChannel open() throws IOException {
                return Files.newByteChannel(path);
            }
        };
    }
}
