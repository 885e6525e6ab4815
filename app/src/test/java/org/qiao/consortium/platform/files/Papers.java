package org.qiao.consortium.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of every kind, made on the spot. */
public final class Papers {

    private Papers() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n(" + text + ")\nendobj\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The left half red, the right half blue. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG whose camera was held in another way, with a word where the place would stand. */
    public static byte[] photograph(int orientation, String place, int width, int height) {
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001"
                .getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.writeBytes(place.getBytes(StandardCharsets.US_ASCII));
        var jpeg = picture("jpeg", width, height);
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.size() + 2) >> 8), (byte) (exif.size() + 2)});
        all.writeBytes(exif.toByteArray());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    public static byte[] workbook() {
        try (var book = new XSSFWorkbook()) {
            book.createSheet("表").createRow(0).createCell(0).setCellValue("一");
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] document() {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("岗位说明书");
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
