package org.qiao.consortium.platform.files.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiao.consortium.platform.files.Papers;

class SmallPictureTests {

    @TempDir
    Path folder;

    private byte[] small(byte[] picture) throws IOException {
        return SmallPicture.of(Files.write(folder.resolve("picture"), picture));
    }

    private static BufferedImage seen(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var point = new Color(picture.getRGB(x, y));
        return point.getRed() > 200 && point.getBlue() < 60;
    }

    @Test
    void aLargePictureBecomesSmallAndASmallOneStays() throws IOException {
        var large = seen(small(Papers.picture("png", 6_000, 3_000)));
        assertThat(large.getWidth()).isEqualTo(1_280);
        assertThat(large.getHeight()).isEqualTo(640);
        assertThat(seen(small(Papers.picture("jpeg", 40, 20))).getWidth()).isEqualTo(40);
    }

    @Test
    void aPhotographIsShownAsTheCameraWasHeld() throws IOException {
        var upright = seen(small(Papers.photograph(1, "", 80, 40)));
        assertThat(isRed(upright, 10, 20)).isTrue();
        assertThat(isRed(upright, 70, 20)).isFalse();

        var turned = seen(small(Papers.photograph(6, "", 80, 40)));
        assertThat(turned.getWidth()).isEqualTo(40);
        assertThat(isRed(turned, 20, 10)).isTrue();
        assertThat(isRed(turned, 20, 70)).isFalse();

        var upsideDown = seen(small(Papers.photograph(3, "", 80, 40)));
        assertThat(isRed(upsideDown, 70, 20)).isTrue();
        assertThat(isRed(seen(small(Papers.photograph(8, "", 80, 40))), 20, 70)).isTrue();
    }

    @Test
    void whereAPhotographWasTakenIsNotShown() throws IOException {
        var photograph = Papers.photograph(1, "N38.9E100.4", 80, 40);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("N38.9E100.4");
        assertThat(new String(small(photograph), StandardCharsets.ISO_8859_1)).doesNotContain("N38.9E100.4", "Exif");
    }

    @Test
    void aPictureThatClaimsToBeEndlessIsNotOpened() {
        var header = Papers.picture("png", 8, 8);
        ByteBuffer.wrap(header).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(header, 12, 17);
        ByteBuffer.wrap(header).putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> small(header)).isInstanceOf(SmallPicture.TooWide.class);
    }

    @Test
    void halfAPictureIsNone() {
        var picture = Papers.picture("png", 400, 400);
        assertThatThrownBy(() -> small(Arrays.copyOf(picture, 60))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> small("not a picture".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IOException.class);
    }
}
