package org.qiao.consortium.exchange.need.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class NeedWordingTests {

    private final NeedWording wording = new NeedWording();

    private static <T> T yaml(String path) {
        var content = Objects.requireNonNull(NeedWordingTests.class.getResourceAsStream(path), path);
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
    }

    static Stream<Arguments> cases() {
        Map<String, List<List<Object>>> file = yaml("/exchange/NeedWordingCases.yaml");
        return Objects.requireNonNull(file.get("cases")).stream().map(it -> Arguments.of(it.get(0), it.get(1)));
    }

    @ParameterizedTest(name = "「{0}」 {1}")
    @MethodSource("cases")
    void findsWhatMustNotBeSaidAndNothingElse(String text, List<String> topics) {
        assertThat(wording.find(text).keySet().stream().map(Enum::name)).containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void aTitleMaySayAServedSexButNotAWantedOne() {
        assertThat(wording.find("女装店导购")).isEmpty();
        assertThat(wording.find("女导购")).isEmpty();
        assertThat(wording.find("导购（限女）")).containsOnlyKeys(WordingTopic.SEX);
    }

    /** What people really write, as far as our own authored posts are like it: none of it may be refused. */
    @Test
    void ordinaryPostsAreNotRefused() {
        Map<String, List<Map<String, Object>>> file = yaml("/world/post_templates.yaml");
        assertThat(Objects.requireNonNull(file.get("templates")))
                .hasSizeGreaterThan(50)
                .allSatisfy(post -> {
                    var texts = Stream.of("titles", "tasks")
                            .flatMap(it -> ((List<?>) Objects.requireNonNull(post.get(it))).stream())
                            .map(Object::toString);
                    assertThat(texts)
                            .allSatisfy(text -> assertThat(wording.find(text).keySet())
                                    .as(text)
                                    .isSubsetOf(WordingTopic.BARRED_TO_MINORS));
                });
    }
}
