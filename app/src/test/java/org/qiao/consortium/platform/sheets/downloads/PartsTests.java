package org.qiao.consortium.platform.sheets.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartsTests {

    @Test
    void thePartsTogetherAreWhatWasWritten() throws Exception {
        var kept = new ArrayList<byte[]>();
        var written = new byte[(1 << 20) * 2 + 17];
        new Random(7).nextBytes(written);
        var parts = new Parts((position, content) -> {
            assertThat(position).isEqualTo(kept.size());
            kept.add(content);
        });
        parts.write(written[0]);
        parts.write(written, 1, 1_500_000);
        parts.write(written, 1_500_001, written.length - 1_500_001);
        parts.finish();

        var all = new ByteArrayOutputStream();
        for (var part : kept) {
            all.write(part);
        }
        assertThat(all.toByteArray()).isEqualTo(written);
        assertThat(kept).hasSize(3).allMatch(it -> it.length <= 1 << 20);
        assertThat(parts.bytes()).isEqualTo(written.length);
    }

    @Test
    void nothingWrittenIsNoPart() {
        var kept = new ArrayList<byte[]>();
        new Parts((position, content) -> kept.add(content)).finish();
        assertThat(kept).isEmpty();
    }
}
