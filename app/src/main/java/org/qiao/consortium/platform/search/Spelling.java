package org.qiao.consortium.platform.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.codes.ReferenceFile;

/**
 * 拼音 — how a name is spelled without tones: 会计 is {@code kuaiji} by letters, {@code kj} by initials. Letters and digits of
 * the name stay, everything else is left out.
 */
public record Spelling(String letters, String initials) {

    /** Words that the library reads wrongly, with their syllables. */
    private static final Map<String, String> CORRECTED =
            ReferenceFile.read("reference/platform/readings.csv").rows().stream()
                    .collect(toMap(it -> it.get("word"), it -> it.get("reading")));

    private static final Pattern CORRECTION = Pattern.compile(CORRECTED.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(joining("|")));

    public static Spelling of(String name) {
        var spelled = new Spelled();
        var rest = 0;
        var corrections = CORRECTION.matcher(name);
        while (corrections.find()) {
            spelled.read(name.substring(rest, corrections.start()));
            spelled.syllables(CORRECTED.getOrDefault(corrections.group(), ""), "");
            rest = corrections.end();
        }
        spelled.read(name.substring(rest));
        return new Spelling(spelled.letters.toString(), spelled.initials.toString());
    }

    private static final class Spelled {

        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder initials = new StringBuilder();

        void read(String words) {
            if (!words.isEmpty()) {
                syllables(PinyinHelper.toPinyin(words, PinyinStyleEnum.NORMAL, " "), words);
            }
        }

        /** What is not Chinese comes back as it was written: all of CNC counts, not its first letter. */
        void syllables(String spaced, String written) {
            for (var syllable : spaced.split(" ", -1)) {
                var plain = syllable.toLowerCase(Locale.ROOT).replace("ü", "v").replaceAll("[^a-z0-9]", "");
                letters.append(plain);
                initials.append(plain.isEmpty() || written.contains(syllable) ? plain : plain.substring(0, 1));
            }
        }
    }
}
