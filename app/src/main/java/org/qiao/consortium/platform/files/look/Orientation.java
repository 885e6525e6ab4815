package org.qiao.consortium.platform.files.look;

import java.awt.geom.AffineTransform;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: phones keep the picture as the sensor lies and say in Exif (tag 0x0112) how to turn it; Java's
 * reader does not look there.
 *
 * @param tag 1 to 8, 1 for upright
 */
record Orientation(int tag) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;

    /** @param jpeg read from its beginning; whatever is not understood is upright */
    static Orientation of(InputStream jpeg) throws IOException {
        var in = new DataInputStream(jpeg);
        try {
            if (in.readUnsignedShort() != 0xFFD8) {
                return UPRIGHT;
            }
            for (var marker = in.readUnsignedShort(); marker >= 0xFFE0 && marker <= 0xFFEF; ) {
                var segment = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == 0xFFE1 && segment.length > 14 && segment[0] == 'E' && segment[1] == 'x') {
                    return new Orientation(
                            tag(ByteBuffer.wrap(segment, 6, segment.length - 6).slice()));
                }
                marker = in.readUnsignedShort();
            }
        } catch (java.io.EOFException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        for (int i = 0, entries = tiff.getShort(directory); i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    boolean turns() {
        return tag >= 5;
    }

    /** Maps the picture as kept, {@code width} by {@code height}, to the picture as seen. */
    AffineTransform of(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
