package org.qiao.consortium.exchange.need.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Finds what an advertisement must not say, by the list {@code rules/exchange/forbidden-wording.yaml}: first what is lawful
 * or means something else is taken out, then the rest is searched.
 */
final class NeedWording {

    private static final String LIST = "/rules/exchange/forbidden-wording.yaml";

    /**
     * @param hint found in every text in which one of the forbidden is found, whatever was taken out before: without a hint
     *     nothing is taken out
     */
    private record Patterns(List<Pattern> allowed, List<Pattern> forbidden, Hint hint) {

        /** What is taken out ends in a full stop, and only these look at what stands before. */
        private static final String NO_DIGIT_BEFORE = "(?<!\\d)";

        static Patterns of(List<String> allowed, List<String> forbidden) {
            return new Patterns(
                    allowed.stream().map(Pattern::compile).toList(),
                    forbidden.stream().map(Pattern::compile).toList(),
                    new Hint(Pattern.compile(String.join("|", forbidden).replace(NO_DIGIT_BEFORE, ""))));
        }
    }

    /**
     * Looks for a pattern of many alternatives only where one of them can begin; a sheet of posts has a million signs at which
     * none can.
     */
    private static final class Hint {

        private static final byte UNKNOWN = 0;
        private static final byte NEVER = 1;
        private static final byte PERHAPS = 2;

        private final Pattern pattern;
        private final byte[] beginnings = new byte[Character.MAX_VALUE + 1];

        Hint(Pattern pattern) {
            this.pattern = pattern;
        }

        boolean isIn(String text) {
            var matcher = pattern.matcher(text);
            for (var at = 0; at < text.length(); at++) {
                if (canBegin(text.charAt(at))
                        && matcher.region(at, text.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }

        /** A match can begin with a sign when the sign alone matches, or leaves the pattern waiting for more. */
        private boolean canBegin(char sign) {
            if (beginnings[sign] == UNKNOWN) {
                var alone = pattern.matcher(String.valueOf(sign));
                var perhaps = alone.lookingAt() || alone.hitEnd() || Character.isSurrogate(sign);
                beginnings[sign] = perhaps ? PERHAPS : NEVER;
            }
            return beginnings[sign] == PERHAPS;
        }
    }

    private final Map<WordingTopic, Patterns> byTopic = new EnumMap<>(WordingTopic.class);

    NeedWording() {
        try (InputStream content = Objects.requireNonNull(NeedWording.class.getResourceAsStream(LIST), LIST)) {
            Map<String, Map<String, List<String>>> topics =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            topics.forEach((topic, lists) -> byTopic.put(
                    WordingTopic.valueOf(topic),
                    Patterns.of(lists.getOrDefault("allowed", List.of()), lists.getOrDefault("forbidden", List.of()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found, as it was written, by topic; nothing for a text that may stand. */
    Map<WordingTopic, Set<String>> find(String text) {
        var plain = plain(text);
        var found = new EnumMap<WordingTopic, Set<String>>(WordingTopic.class);
        byTopic.forEach((topic, patterns) -> {
            var words = search(plain, patterns);
            if (!words.isEmpty()) {
                found.put(topic, words);
            }
        });
        return found;
    }

    private static Set<String> search(String plain, Patterns patterns) {
        if (!patterns.hint().isIn(plain)) {
            return Set.of();
        }
        var rest = plain;
        for (var allowed : patterns.allowed()) {
            // A full stop, so that what stood before and after does not grow together.
            rest = allowed.matcher(rest).replaceAll("。");
        }
        var words = new LinkedHashSet<String>();
        for (var forbidden : patterns.forbidden()) {
            var matcher = forbidden.matcher(rest);
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    /** Half width, capitals, without blanks; commas, stops and semicolons become Chinese ones, line breaks full stops. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip().replaceAll("\\R+", "。"), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}]+", "")
                .replace(',', '，')
                .replace(';', '；')
                .toUpperCase(Locale.ROOT);
    }
}
