package org.qiao.consortium.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No file and no package is too long to be read in one go. What is too long already is named here with its size: it may not
 * grow, and leaves the list when it has become small enough.
 */
class SizesTests {

    private static final int LINES = 300;
    private static final int FILES = 25;
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"),
            Path.of("src/test/java"),
            Path.of("src/browser/java"),
            Path.of("../engine/src/main/java"),
            Path.of("../engine/src/test/java"));

    private static final Map<String, Integer> LONG_FILES = Map.of("OutboxTests.java", 343);

    private static final Map<String, Integer> FULL_PACKAGES =
            Map.of("governance/announcement/objection", 26, "platform/pages", 39);

    private static List<Path> files() {
        return SOURCES.stream()
                .filter(Files::isDirectory)
                .flatMap(SizesTests::javaIn)
                .toList();
    }

    private static Stream<Path> javaIn(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(it -> it.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        var tooLong = new TreeMap<String, Integer>();
        for (var file : files()) {
            try (var lines = Files.lines(file)) {
                var count = (int) lines.count();
                if (count > LINES) {
                    tooLong.merge(file.getFileName().toString(), count, Math::max);
                }
            }
        }
        within(tooLong, LONG_FILES);
    }

    @Test
    void noPackageHasMoreThanTwentyFiveFiles() {
        var full = files().stream()
                .map(it -> Objects.requireNonNull(it.getParent()).toString())
                .filter(it -> it.contains("/main/"))
                .collect(Collectors.groupingBy(
                        it -> it.replaceFirst(".*org/qiao/consortium/?", ""), Collectors.counting()));
        full.values().removeIf(it -> it <= FILES);
        within(
                full.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, it -> it.getValue().intValue())),
                FULL_PACKAGES);
    }

    private static void within(Map<String, Integer> found, Map<String, Integer> known) {
        assertThat(found.keySet())
                .as("too large; or small enough to leave the list")
                .isEqualTo(known.keySet());
        assertThat(found).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(known.get(name)));
    }
}
