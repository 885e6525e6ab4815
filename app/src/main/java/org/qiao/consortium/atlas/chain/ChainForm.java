package org.qiao.consortium.atlas.chain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What people write of a chain; as typed.
 *
 * @param industries codes of GB/T 4754, one a line or with blanks or commas between
 * @param firms numbers of units, the same; those of 链主 in {@code leaders}
 */
public record ChainForm(
        String name,
        String kind,
        String tag,
        String verification,
        String industries,
        String headUnit,
        String leaders,
        String firms) {

    static ChainForm empty() {
        return new ChainForm("", Kind.CHAIN.name(), "", Verification.UNVERIFIED.name(), "", "", "", "");
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s,，、;；]+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    static String lines(List<String> words) {
        return words.stream().collect(Collectors.joining("\n"));
    }
}
