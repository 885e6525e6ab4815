package org.qiao.consortium.platform.sheets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Bad files by the thousand, made from one good workbook: cut off, with bytes turned, parts missing or doubled, XML that wants
 * to read other files, rows without end, texts in the wrong encoding. Each gets a page that says something, none stores a row.
 *
 * <p>About a hundred files in {@code ./check}; {@code bin/faults} sets {@code faults.long} for 10,000.
 */
class BadFilesTests extends ImportDesk {

    private static final int FILES =
            Integer.getInteger("faults.number", Boolean.getBoolean("faults.long") ? 10_000 : 115);
    private static final List<String> OURS_TO_HIDE =
            List.of("Exception", "java.", "org.qiao", "\tat ", "null", "SQL", "系统出了问题");

    private interface Damage {
        byte[] to(byte[] good, Random random) throws IOException;
    }

    private final Map<String, Damage> damages = new TreeMap<>(Map.ofEntries(
            Map.entry("cut off", (good, random) -> Arrays.copyOf(good, random.nextInt(good.length))),
            Map.entry("bytes turned", BadFilesTests::turn),
            Map.entry("noise", (good, random) -> noise(random, random.nextInt(5_000))),
            Map.entry("noise behind a zip's head", (good, random) -> join(Arrays.copyOf(good, 40), noise(random, 400))),
            Map.entry("a part missing", (good, random) -> parts(good, parts -> parts.remove(any(parts, random)))),
            Map.entry(
                    "a part empty", (good, random) -> parts(good, parts -> parts.put(any(parts, random), new byte[0]))),
            Map.entry(
                    "a part damaged",
                    (good, random) -> parts(good, parts -> {
                        var name = any(parts, random);
                        parts.put(name, turn(parts.getOrDefault(name, new byte[1]), random));
                    })),
            Map.entry(
                    "XML that reads files",
                    (good, random) -> sheet(
                            good,
                            it -> naming("e")
                                    .apply(it.replaceFirst(
                                            "<worksheet",
                                            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")))),
            Map.entry(
                    "XML that grows",
                    (good, random) -> sheet(
                            good,
                            it -> naming("b")
                                    .apply(
                                            it.replaceFirst(
                                                    "<worksheet",
                                                    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet")))),
            Map.entry(
                    "a place of no cell",
                    (good, random) -> sheet(
                            good,
                            it -> it.replaceAll(
                                    "r=\"[A-D]2\"",
                                    "r=\""
                                            + List.of("ZZZZZ9", "A0", "", "A99999999999", "-1")
                                                    .get(random.nextInt(5)) + "\""))),
            Map.entry(
                    "a shared text that is not there",
                    (good, random) -> sheet(
                            good,
                            it -> it.replaceAll(
                                    "<v>\\d+</v>",
                                    "<v>" + List.of("99999", "-1", "x", "").get(random.nextInt(4)) + "</v>"))),
            Map.entry(
                    "formulas and errors",
                    (good, random) -> sheet(
                            good,
                            it -> it.replaceAll(
                                    "<c r=\"A(\\d)\"[^>]*>.*?</c>",
                                    "<c r=\"A$1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"))),
            Map.entry(
                    "a very long text",
                    (good, random) -> csv("A-001," + "树".repeat(100_000 + random.nextInt(100_000)))),
            Map.entry("quotes without end", (good, random) -> csv("\"A-001,胡杨\n".repeat(random.nextInt(50) + 1))),
            Map.entry("a thousand columns", (good, random) -> csv("A-001" + ",x".repeat(1_000 + random.nextInt(500)))),
            Map.entry("noughts", (good, random) -> csv("A\0-001,胡\0杨,\0,\0")),
            Map.entry(
                    "another encoding",
                    (good, random) -> (TITLES + "A-001,胡杨,去年,\n")
                            .getBytes(Charset.forName(List.of("UTF-16LE", "Big5", "Shift_JIS", "UTF-32")
                                    .get(random.nextInt(4))))),
            Map.entry(
                    "a page of the web",
                    (good, random) -> "<html><table><tr><td>牌号</td></tr></table>".getBytes(StandardCharsets.UTF_8)),
            Map.entry("nothing", (good, random) -> new byte[random.nextInt(3)]),
            Map.entry(
                    "blanks",
                    (good, random) ->
                            "\r\n , ,\t\n".repeat(random.nextInt(2_000)).getBytes(StandardCharsets.UTF_8)),
            Map.entry("titles only", (good, random) -> TITLES.getBytes(StandardCharsets.UTF_8)),
            Map.entry(
                    "titles twice",
                    (good, random) -> (TITLES.strip() + "," + TITLES + "A-1,榆\n").getBytes(StandardCharsets.UTF_8)),
            Map.entry(
                    "wrong values",
                    (good, random) -> csv("%d,%s,2026-13-%d,=1+1"
                            .formatted(random.nextInt(), "\u202E胡杨\uFFFD", random.nextInt(99))))));

    @Test
    void saySomethingAndStoreNothing() throws Exception {
        var random = new Random(20261122);
        var good = goodWorkbook();
        var kinds = List.copyOf(damages.entrySet());
        for (var turn = 0; turn < FILES; turn++) {
            var kind = kinds.get(turn % kinds.size());
            var where = "file %d, %s".formatted(turn, kind.getKey());
            var answer = post(kind.getValue().to(good, random), clerk);
            var status = answer.getResponse().getStatus();
            assertThat(status).as(where).isIn(302, 413, 422);
            var text =
                    status == 302 ? page(location(answer)).text() : html(answer).text();
            assertThat(text).as(where).doesNotContain(OURS_TO_HIDE).doesNotContain("root:", "aaaaaaaaaa");
            assertThat(text).as(where).containsPattern("新增 \\d+ 变更 0 未变 0 有误 \\d+|照此核对|[一-龥]{6}[^。]*。");
            assertThat(trees.planted).as(where).isEmpty();
        }
        assertThat(count("select count(*) from platform.sheet_import where status = 'COMMITTED'"))
                .isZero();
    }

    private int count(String query) {
        return sql.fetchSingle(query).get(0, Integer.class);
    }

    private static byte[] goodWorkbook() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("树木");
            var titles = TITLES.strip().split(",", -1);
            for (var r = 0; r < 9; r++) {
                var row = sheet.createRow(r);
                for (var c = 0; c < titles.length; c++) {
                    row.createCell(c)
                            .setCellValue(
                                    r == 0
                                            ? titles[c]
                                            : List.of("A-00" + r, "胡杨", "2026-03-12", "")
                                                    .get(c));
                }
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The first cell below the titles says what the entity stands for. */
    private static UnaryOperator<String> naming(String entity) {
        return it -> it.replaceFirst(
                "<c r=\"A2\"[^>]*>.*?</c>", "<c r=\"A2\" t=\"inlineStr\"><is><t>&" + entity + ";</t></is></c>");
    }

    private static byte[] csv(String line) {
        return (TITLES + line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] turn(byte[] good, Random random) {
        var bad = good.length == 0 ? new byte[] {1} : good.clone();
        for (var i = random.nextInt(20); i >= 0; i--) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bad;
    }

    private static byte[] noise(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String any(Map<String, byte[]> parts, Random random) {
        return List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
    }

    private static byte[] sheet(byte[] good, UnaryOperator<String> change) throws IOException {
        return parts(
                good,
                parts -> parts.computeIfPresent(
                        "xl/worksheets/sheet1.xml",
                        (name, xml) -> change.apply(new String(xml, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] parts(byte[] good, Consumer<Map<String, byte[]>> change) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(good))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        change.accept(parts);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
