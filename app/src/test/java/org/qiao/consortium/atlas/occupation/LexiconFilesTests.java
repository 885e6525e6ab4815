package org.qiao.consortium.atlas.occupation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.occupation.Lexicon.Occupation;
import org.qiao.consortium.atlas.occupation.Lexicon.Phrase;

class LexiconFilesTests {

    private final Lexicon lexicon = LexiconFiles.read();

    @Test
    void holdsTheWholeClassification() {
        assertThat(lexicon.occupations()).hasSize(1673);
        assertThat(lexicon.trades()).hasSizeGreaterThan(3000);
    }

    @Test
    void everyCodeExists() {
        Set<OccupationCode> codes =
                lexicon.occupations().stream().map(Occupation::code).collect(Collectors.toSet());

        assertThat(Stream.of(lexicon.trades(), lexicon.aliases(), lexicon.vague(), lexicon.tasks())
                        .flatMap(List::stream))
                .allSatisfy(it -> assertThat(codes).contains(it.code()));
    }

    @Test
    void knowsMoreThanTwoThousandAliases() {
        assertThat(lexicon.aliases().stream().map(Phrase::words).distinct()).hasSizeGreaterThan(2000);
    }

    @Test
    void noAliasIsWrittenTwiceForOneOccupation() {
        Set<String> seen = new HashSet<>();

        assertThat(lexicon.aliases())
                .allSatisfy(it -> assertThat(seen.add(it.words() + it.code()))
                        .as(it.toString())
                        .isTrue());
    }

    @Test
    void aliasesAreWrittenAsTitlesAreRead() {
        assertThat(lexicon.aliases()).allSatisfy(it -> {
            assertThat(it.words()).isEqualTo(TitleText.normalize(it.words())).hasSizeGreaterThan(1);
            assertThat(it.weight()).isGreaterThan(0).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void aTitleThatAsksBackIsNoAlias() {
        Set<String> vague = lexicon.vague().stream().map(Phrase::words).collect(Collectors.toSet());

        assertThat(lexicon.aliases()).noneMatch(it -> vague.contains(it.words()));
    }
}
