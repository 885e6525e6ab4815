package org.qiao.consortium.atlas.occupation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiao.consortium.atlas.occupation.TitleText.Segment;

class TitleTextTests {

    private final TitleText titles = new TitleText(LexiconFiles.read().noise());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ｊａｖａ开发 | java开发",
                "销售代表8000元 | 销售代表",
                "2026届毕业设计老师 | 毕业设计老师",
                "3D设计师 | 3d设计师",
                "C++开发 | c++开发",
                ".NET开发 | .net开发",
                "1-3年经验电工 | 经验电工"
            })
    void firstSegment(String title, String text) {
        assertThat(titles.segments(title).getLast().text()).isEqualTo(text);
    }

    @Test
    void splitsAtSlashesPlusesAndPauses() {
        assertThat(titles.segments("焊工/钳工+电工、司机")).extracting(Segment::text).containsExactly("焊工", "钳工", "电工", "司机");
    }

    @Test
    void wordsInBracketsAndLaterWordsCountLess() {
        var segments = titles.segments("技术员（水产）／饲养员");

        assertThat(segments).extracting(Segment::text).containsExactly("技术员", "水产", "饲养员");
        assertThat(segments.get(1).weight()).isLessThan(segments.get(0).weight());
        assertThat(segments.get(2).weight()).isLessThan(segments.get(0).weight());
    }

    @Test
    void benefitsAreTakenOut() {
        assertThat(titles.segments("电工+五险一金+包吃住")).extracting(Segment::text).containsExactly("电工");
    }

    @Test
    void ranksAndPlacesStayButAreMarked() {
        Segment segment = titles.segments("张掖高级电工若干名").getFirst();

        assertThat(segment.text().substring(segment.begin(), segment.end())).isEqualTo("电工");
    }

    @Test
    void aTitleThatIsOnlyARankKeepsIt() {
        Segment segment = titles.segments("实习生").getFirst();

        assertThat(segment.text().substring(segment.begin(), segment.end())).isEqualTo("实习生");
    }

    @Test
    void nothingIsLeftOfSigns() {
        assertThat(titles.segments("★★★（）!!")).isEmpty();
    }
}
