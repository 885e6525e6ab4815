package org.qiao.consortium.platform.files.look;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Makes the picture that is shown in place of a photograph: small, upright, and without what a camera writes into a file
 * besides the picture, above all where it was taken.
 */
public final class SmallPicture {

    private static final int SIDE = 1_280;

    /** A photograph of 100 million points still opens; more is a mistake or an attack on the memory. */
    private static final long POINTS = 100_000_000;

    private SmallPicture() {}

    /** The picture has more points than are opened. */
    public static final class TooWide extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A JPEG.
     *
     * @throws TooWide when the picture has more points than are opened
     * @throws IOException when it cannot be read as a picture
     */
    public static byte[] of(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = Optional.ofNullable(in)
                    .map(ImageIO::getImageReaders)
                    .filter(java.util.Iterator::hasNext)
                    .map(java.util.Iterator::next)
                    .orElseThrow(() -> new IOException("no reader"));
            try {
                reader.setInput(in, true, true);
                return jpeg(drawn(read(reader), orientation(file)));
            } catch (RuntimeException broken) {
                throw new IOException(broken);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Every n-th point only: the whole picture is never in memory. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > POINTS) {
            throw new TooWide();
        }
        var every = Math.max(1, (int) (Math.max(width, height) / (2 * SIDE)));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static Orientation orientation(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Orientation.of(in);
        }
    }

    private static BufferedImage drawn(BufferedImage read, Orientation orientation) {
        var scale = Math.min(1.0, SIDE / (double) Math.max(read.getWidth(), read.getHeight()));
        var width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var seen = orientation.turns()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = seen.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, seen.getWidth(), seen.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(orientation.of(width, height));
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return seen;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", bytes)) {
            throw new IOException("no writer");
        }
        return bytes.toByteArray();
    }
}
