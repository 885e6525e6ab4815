package org.qiao.consortium.platform.sheets.xlsx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;

/**
 * The strings that a workbook's cells refer to by number.
 *
 * <p>A workbook of 200,000 rows has millions of them, and any row may need any: they are kept as bytes, which takes a third
 * of the memory that as many objects would, up to a limit.
 */
final class SharedStrings {

    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS_AT_MOST = 160;

    private final List<byte[]> blocks = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream(BLOCK);

    /** Where each string begins: the block in the upper bits, the place in it in the lower ones. */
    private long[] starts = new long[1_024];

    private int count;

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    /** @throws SheetRefused when they are more than a sheet of people would have */
    static SharedStrings of(XlsxArchive archive, String part) {
        var strings = new SharedStrings();
        archive.find(part)
                .ifPresent(stream -> XmlParts.read(stream, in -> {
                    while (in.hasNext()) {
                        if (in.next() == XMLStreamConstants.START_ELEMENT
                                && in.getLocalName().equals("si")) {
                            strings.add(RichStrings.string(in));
                        }
                    }
                }));
        strings.closeBlock();
        return strings;
    }

    /** The empty string when there is none of this number. */
    String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        var block = blocks.get((int) (starts[index] >> 32));
        var from = (int) starts[index];
        var next = index + 1 < count && starts[index + 1] >> 32 == starts[index] >> 32;
        var to = next ? (int) starts[index + 1] : block.length;
        return new String(block, from, to - from, StandardCharsets.UTF_8);
    }

    private void add(String string) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = (long) blocks.size() << 32 | open.size();
        open.writeBytes(string.getBytes(StandardCharsets.UTF_8));
        if (open.size() >= BLOCK) {
            closeBlock();
        }
    }

    private void closeBlock() {
        blocks.add(open.toByteArray());
        open.reset();
        if (blocks.size() > BLOCKS_AT_MOST) {
            throw new SheetRefused(SheetRefusal.UNPACKS_TOO_LARGE);
        }
    }
}
