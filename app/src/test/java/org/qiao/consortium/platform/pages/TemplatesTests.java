package org.qiao.consortium.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the content-security policy and the house forbid in templates, found before a browser does. */
class TemplatesTests {

    private static final Path ROOT = Path.of("src/main/jte");
    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "\\sstyle\\s*=",
                    "<style",
                    "<script(?![^>]*\\ssrc=)(?![^>]*type=\"application/)",
                    "<[^>]*\\son[a-z]+\\s*=",
                    "(src|href|action)=\"https?://",
                    "javascript:",
                    "\\$unsafe\\{")
            .map(it -> Pattern.compile(it, Pattern.CASE_INSENSITIVE))
            .toList();

    private static final Pattern IS_PAGE = Pattern.compile("@template\\.ui\\.(page|portal|print)\\(");

    @TestFactory
    Stream<DynamicTest> everyTemplate() throws IOException {
        return Files.walk(ROOT)
                .filter(it -> it.toString().endsWith(".jte"))
                .map(it -> DynamicTest.dynamicTest(ROOT.relativize(it).toString(), () -> check(it)));
    }

    private static void check(Path template) {
        var text = read(template);
        assertThat(FORBIDDEN)
                .noneSatisfy(it -> assertThat(text).containsPattern(it))
                .isNotEmpty();
        assertThat(text.lines().count()).as("lines").isLessThanOrEqualTo(150);
        if (!isPart(template) && IS_PAGE.matcher(text).find()) {
            var parameters = text.lines().filter(it -> it.startsWith("@param")).count();
            assertThat(parameters).as("a page has one parameter, its record").isEqualTo(1);
        }
    }

    /** Shared parts, a module's own among them, take what they need. */
    private static boolean isPart(Path template) {
        return template.startsWith(ROOT.resolve("ui")) || template.getParent().endsWith("part");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
