package org.qiao.consortium.platform.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every event that the code tells people of has its text for outside, and the text names nobody. */
class TopicTextsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern WHOLE = Pattern.compile("Notice\\(\\s*\"([^\"]+[^.\"])\"\\s*,");
    private static final Pattern BEGUN = Pattern.compile("Notice\\(\\s*\"([^\"]+\\.)\"\\s*\\+");

    /** Where the last word of a topic is only known at run time, the texts inside the house tell which there are. */
    private static final Map<String, String> WORDS_OF = Map.of(
            "platform.approval.", "platform.approval.notice.",
            "platform.privacy.", "platform.privacy.notice.",
            "exchange.match.", "exchange.match.notice.",
            "governance.agreement.", "governance.agreement.notice.",
            "governance.consultation.", "governance.consultation.notice.",
            "governance.meeting.", "governance.meeting.notice.",
            "governance.plan.", "governance.plan.notice.",
            "governance.problem.", "governance.problem.notice.",
            "governance.membership.", "governance.notice.membership.",
            "governance.verification.", "governance.notice.verification.");

    private final Properties texts = texts();

    private static Properties texts() {
        var all = new Properties();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.toList()) {
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static TreeSet<String> found(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(it -> found.add(it.group(1)));
            }
        }
        return found;
    }

    @Test
    void everyEventHasAText() throws IOException {
        var topics = found(WHOLE);
        var begun = found(BEGUN);
        assertThat(WORDS_OF.keySet()).containsAll(begun);
        for (var beginning : begun) {
            var inside = WORDS_OF.get(beginning);
            texts.stringPropertyNames().stream()
                    .filter(it -> it.startsWith(inside))
                    .map(it -> it.substring(inside.length()).replaceFirst("\\..*", ""))
                    .forEach(it -> topics.add(beginning + it));
        }
        assertThat(topics)
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(texts.getProperty("notice.topic." + it))
                        .as(it)
                        .isNotBlank());
    }

    @Test
    void noTextTakesAnythingFromTheEvent() {
        assertThat(texts.stringPropertyNames())
                .filteredOn(it -> it.startsWith("notice.topic."))
                .allSatisfy(it -> assertThat(texts.getProperty(it)).as(it).doesNotContain("{"));
    }

    @Test
    void everyKindHasANameAndEveryStatus() {
        for (var kind : TopicGroup.values()) {
            assertThat(texts.getProperty(kind.labelKey())).as(kind.name()).isNotBlank();
        }
        for (var status : DispatchStatus.values()) {
            assertThat(texts.getProperty(status.labelKey())).as(status.name()).isNotBlank();
        }
        assertThat(TopicGroup.of("exchange.match.agreed")).isEqualTo(TopicGroup.MATCH);
        assertThat(TopicGroup.of("exchange.report.filed")).isEqualTo(TopicGroup.POST);
        assertThat(TopicGroup.of("platform.sheets.download-ready")).isEqualTo(TopicGroup.OTHER);
    }
}
