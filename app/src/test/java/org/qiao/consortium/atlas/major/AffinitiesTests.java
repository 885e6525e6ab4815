package org.qiao.consortium.atlas.major;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.atlas.major.Affinities.Path;

/** Each path at a pair of the official catalogue that has no nearer one. */
class AffinitiesTests {

    private static final MajorCatalogue CATALOGUE = new MajorCatalogue();
    private final Affinities affinities = new Affinities(CATALOGUE);

    private Path path(String major, String occupation) {
        return affinities.between(major, occupation).orElseThrow().path();
    }

    @Test
    void whatTheDescriptionNamesIsNearest() {
        // 数控技术应用: 职业面向 names 车工
        assertThat(path("660103", "6-18-01-01")).isEqualTo(Path.NAMED);
        assertThat(Path.NAMED.weight()).isEqualTo(1);
    }

    @Test
    void aFuzzyMatchIsLessThanANamedOne() {
        var fuzzy = CATALOGUE.all().stream()
                .flatMap(major -> major.aims().stream()
                        .filter(it -> it.isOccupation() && it.match() == Major.Match.FUZZY)
                        .filter(it -> major.aims().stream()
                                .noneMatch(
                                        other -> other.code().equals(it.code()) && other.match() != Major.Match.FUZZY))
                        .map(it -> affinities
                                .between(major.code(), it.code())
                                .orElseThrow()
                                .path()))
                .collect(Collectors.toSet());
        assertThat(fuzzy).containsExactly(Path.NAMED_LIKELY);
    }

    @Test
    void everyOccupationOfANamedGroupBelongsToIt() {
        // 智慧林业技术 names the group 测绘和地理信息工程技术人员 (2-02-02)
        assertThat(path("210201", "2-02-02-01")).isEqualTo(Path.NAMED_GROUP);
    }

    @Test
    void everyOccupationOfANamedDivisionBelongsToItToo() {
        // 金属智能成型技术 names the division 金属制品制造人员 (6-19)
        assertThat(path("230502", "6-19-01-01")).isEqualTo(Path.NAMED_GROUP);
    }

    @Test
    void aNeighbourInTheSameGroupIsNear() {
        assertThat(path("660103", "6-18-01-05")).isEqualTo(Path.SAME_GROUP);
    }

    @Test
    void anArticulatedMajorLeadsOn() {
        var articulated = CATALOGUE.all().stream()
                .flatMap(major -> major.onward().stream()
                        .flatMap(it -> CATALOGUE.find(it.code()).stream())
                        .flatMap(next -> next.aims().stream()
                                .filter(aim -> aim.isOccupation() && aim.match() != Major.Match.FUZZY)
                                .map(aim -> affinities
                                        .between(major.code(), aim.code())
                                        .orElseThrow()
                                        .path())))
                .collect(Collectors.toSet());
        assertThat(articulated).contains(Path.ARTICULATED).doesNotContain(Path.SAME_CLASS, Path.CLASS_AND_GROUP);
    }

    @Test
    void aSiblingOfTheClassComesLast() {
        // 机械加工技术 and 数控技术应用 stand in class 6601
        var sibling = CATALOGUE.ofClass("6601").stream()
                .flatMap(major -> CATALOGUE.ofClass("6601").stream()
                        .flatMap(other -> other.aims().stream())
                        .filter(Major.Aim::isOccupation)
                        .map(aim -> affinities
                                .between(major.code(), aim.code())
                                .orElseThrow()
                                .path()))
                .collect(Collectors.toSet());
        assertThat(sibling).contains(Path.SAME_CLASS).doesNotContain(Path.CLASS_AND_GROUP);
    }

    @Test
    void nothingConnectsKindergartensAndLathes() {
        assertThat(affinities.between("770101", "6-18-01-01")).isEmpty();
    }

    @Test
    void anUnknownMajorOrOccupationHasNoPath() {
        assertThat(affinities.between("999999", "6-18-01-01")).isEmpty();
        assertThat(affinities.between("660103", "9-99-99-99")).isEmpty();
    }

    @Test
    void pathsStandFromTheNearestToTheFarthest() {
        assertThat(Arrays.stream(Path.values()).map(Path::weight).toList())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allMatch(it -> it > 0 && it <= 1);
    }
}
