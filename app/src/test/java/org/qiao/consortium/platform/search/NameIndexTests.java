package org.qiao.consortium.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTests {

    private static NameIndex.Entry<String> entry(String code, String name, String... others) {
        return new NameIndex.Entry<>(name, code, name, List.of(others));
    }

    private final NameIndex<String> index = new NameIndex<>(List.of(
            entry("6-18-01-01", "车工", "数控车工", "普通车床工"),
            entry("6-18-01-02", "铣工"),
            entry("6-29-01-01", "机车司机"),
            entry("2-06-03-00", "会计专业人员"),
            entry("4-02-06-01", "仓储管理员"),
            entry("6-25-01-01", "CNC编程员"),
            entry("500000", "重庆市"),
            entry("6-11-01-01", "汽车工程师")));

    private Stream<String> find(String words) {
        return index.find(words, 10).stream().map(NameIndex.Found::thing);
    }

    @Test
    void theNameItselfStandsBeforeNamesThatHoldIt() {
        assertThat(find("车工")).containsExactly("车工", "汽车工程师");
    }

    @Test
    void saysByWhichNameItWasFound() {
        assertThat(index.find("数控车工", 1)).containsExactly(new NameIndex.Found<>("车工", "数控车工"));
    }

    @Test
    void aCodeIsFoundByItsBeginningWithAndWithoutDashes() {
        assertThat(find("6-18-01")).containsExactly("车工", "铣工");
        assertThat(find("6180102")).containsExactly("铣工");
    }

    @Test
    void fullWidthCaseAndBlanksDoNotMatter() {
        assertThat(find(" ＣＮＣ ")).containsExactly("CNC编程员");
        assertThat(find("cnc编程")).containsExactly("CNC编程员");
    }

    @Test
    void severalWordsMustAllBeFound() {
        assertThat(find("专业 会计")).containsExactly("会计专业人员");
        assertThat(find("会计 车工")).isEmpty();
    }

    @Test
    void blankWordsFindNothing() {
        assertThat(find("  ")).isEmpty();
    }

    @Test
    void initialsFindByBeginningAndFromThreeLettersInside() {
        assertThat(find("kj")).containsExactly("会计专业人员");
        assertThat(find("cc")).startsWith("仓储管理员");
        assertThat(find("gly")).containsExactly("仓储管理员");
        assertThat(find("ly")).isEmpty();
    }

    @Test
    void answersNoMoreThanTheLimit() {
        assertThat(index.find("工", 2)).hasSize(2);
    }

    @Nested
    class Pinyin {

        @ParameterizedTest
        @CsvSource({
            "重庆, chongqing, cq",
            "长城, changcheng, cc",
            "会计, kuaiji, kj",
            "厦门, xiamen, xm",
            "银行, yinhang, yh",
            "六安市, luanshi, las",
            "调酒师, tiaojiushi, tjs",
            "汽车装调工, qichezhuangtiaogong, qcztg",
            "统计调查员, tongjidiaochayuan, tjdcy",
            "长治市, changzhishi, czs",
            "列车长, liechezhang, lcz",
            "CNC编程员, cncbianchengyuan, cncbcy",
            "数控车工（A类）, shukongchegongalei, skcgal"
        })
        void readsCharactersOfSeveralReadingsRight(String name, String letters, String initials) {
            assertThat(Spelling.of(name)).isEqualTo(new Spelling(letters, initials));
        }
    }
}
