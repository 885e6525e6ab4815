package org.qiao.consortium.atlas.occupation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.atlas.OccupationCode;

class OccupationSuggesterTests {

    private static final OccupationSuggester SUGGESTER = OccupationSuggester.fromReferenceFiles();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "CNC操机员, 6-18-01-07", "加工中心师傅, 6-18-01-07", "数控车床操作工, 6-18-01-01", "普车师傅, 6-18-01-01",
        "氩弧焊工, 6-18-02-04", "二保焊工, 6-18-02-04", "钣金折弯工, 6-18-01-12", "机修, 6-31-01-02",
        "设备维修员, 6-31-01-10", "维修电工, 6-31-01-03", "水电工, 6-31-01-03", "叉车工, 6-30-05-01",
        "铲车司机, 6-30-05-05", "品控员, 6-31-03-05", "QC, 6-31-03-05", "化验员, 6-31-03-01",
        "打包工, 6-31-05-00", "司炉工, 6-28-01-11", "质量工程师, 2-02-29-03", "光伏电站运维, 6-28-01-10",
        "风机运维, 6-28-01-12", "储能运维, 4-11-01-04", "变电运维, 6-28-01-14", "制种技术员, 5-05-01-01",
        "去雄工, 5-01-01-01", "种子加工工, 5-01-01-01", "育苗工, 5-01-01-02", "大棚技术员, 5-01-02-02",
        "蘑菇工, 5-01-02-03", "养牛工, 5-03-02-01", "挤奶工, 5-03-02-01", "配种员, 5-03-01-01",
        "牛场兽医, 2-03-06-01", "畜牧防疫员, 5-05-02-03", "饲料车间中控, 6-01-02-00", "牛羊分割工, 6-01-04-01",
        "脱水菜车间工, 6-01-06-00", "酸奶车间工, 6-02-04-01", "农机手, 5-05-05-01", "植保飞手, 4-02-04-06",
        "库管, 4-02-06-01", "装卸工, 4-02-05-01", "快递小哥, 4-02-07-08", "外卖骑手, 4-10-08-01",
        "A2货车司机, 4-02-02-02", "销售代表, 4-01-02-01", "导购, 4-01-02-03", "网店运营, 4-01-06-01",
        "带货主播, 4-01-06-02", "新媒体运营, 4-13-01-05", "客服专员, 4-07-02-03", "出纳, 2-06-03-00",
        "文员, 3-01-01-01", "人事专员, 2-06-08-01", "酒店前台, 4-03-01-01", "拉面师傅, 4-03-02-02",
        "养老院护工, 4-10-01-05", "月嫂, 4-10-01-06", "幼师, 2-08-03-00"
    })
    void knowsWhatAdvertisementsSay(String title, String code) {
        Answer answer = SUGGESTER.suggest(title, "");

        assertThat(answer).isInstanceOf(Answer.Found.class);
        assertThat(answer.suggestions().getFirst().code().value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"普工", "操作工", "储备干部", "管培生", "实习生", "助理", "技术员", "学徒工", "招普工（包吃住）", ""})
    void asksBackWhenTheTitleCarriesNoOccupation(String title) {
        assertThat(SUGGESTER.suggest(title, "")).isInstanceOf(Answer.Ask.class);
    }

    @Test
    void usesTheTasksWhenTheTitleSaysTooLittle() {
        Answer answer = SUGGESTER.suggest("普工", "负责肉牛屠宰、分割、剔骨，听从车间安排。");

        assertThat(answer).isInstanceOf(Answer.Found.class);
        Suggestion first = answer.suggestions().getFirst();
        assertThat(first.code()).isEqualTo(new OccupationCode("6-01-04-01"));
        assertThat(first.reason().kind()).isEqualTo(Reason.Kind.TASKS);
    }

    @Test
    void saysWhichWordAsksBack() {
        assertThat(SUGGESTER.suggest("普工", ""))
                .isInstanceOfSatisfying(
                        Answer.Ask.class, ask -> assertThat(ask.words()).isEqualTo("普工"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ＣＮＣ操机员", "cnc操机员", " CNC操机员 ", "急聘CNC操机员（五险一金）", "CNC操机员+包吃住", "高级CNC操机员", "张掖CNC操机员 5000-8000元"
            })
    void readsTheSameTitleInEveryDress(String title) {
        assertThat(SUGGESTER.suggest(title, "").suggestions().getFirst().code())
                .isEqualTo(new OccupationCode("6-18-01-07"));
    }

    @Test
    void readsEverySideOfASlash() {
        assertThat(SUGGESTER.suggest("焊工/钳工/电工", "").suggestions())
                .extracting(it -> it.code().value())
                .contains("6-18-02-04", "6-20-01-01", "6-31-01-03");
    }

    @Test
    void theEndOfATitleDecides() {
        assertThat(SUGGESTER
                        .suggest("汽车厂保安", "")
                        .suggestions()
                        .getFirst()
                        .code()
                        .value())
                .isEqualTo("4-07-05-01");
        assertThat(SUGGESTER
                        .suggest("食堂采购员", "")
                        .suggestions()
                        .getFirst()
                        .code()
                        .value())
                .isEqualTo("4-01-01-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"销售代表", "普工", "车工", "wxyz", "数据分析师", "项目经理（风电）"})
    void answersFiveDifferentOccupationsInOrder(String title) {
        List<Suggestion> suggestions = SUGGESTER.suggest(title, "").suggestions();

        assertThat(suggestions).hasSize(5).doesNotHaveDuplicates();
        assertThat(suggestions).extracting(Suggestion::code).doesNotHaveDuplicates();
        assertThat(suggestions).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(suggestions).allSatisfy(it -> assertThat(it.score()).isBetween(0.0, 1.0));
    }

    @Test
    void everyOccupationAnswersToItsOwnName() {
        assertThat(LexiconFiles.read().occupations())
                .allSatisfy(it -> assertThat(SUGGESTER
                                .suggest(it.name(), "")
                                .suggestions()
                                .getFirst()
                                .code())
                        .as(it.name())
                        .isEqualTo(it.code()));
    }

    @Test
    void answersTheSameEveryTime() {
        Answer first = SUGGESTER.suggest("销售经理（农资方向）", "开发客户，推广种子和肥料");

        assertThat(OccupationSuggester.fromReferenceFiles().suggest("销售经理（农资方向）", "开发客户，推广种子和肥料"))
                .isEqualTo(first);
    }

    @Nested
    class Reasons {

        @Test
        void nameTheAlias() {
            assertThat(first("CNC操机员").reason()).isEqualTo(new Reason(Reason.Kind.ALIAS, "cnc操机员"));
        }

        @Test
        void nameTheOccupation() {
            assertThat(first("船闸及升船机运管员").reason().kind()).isEqualTo(Reason.Kind.NAME);
        }

        @Test
        void nameTheTrade() {
            Suggestion suggestion = first("高空外墙清洗员");
            assertThat(suggestion.reason()).isEqualTo(new Reason(Reason.Kind.TRADE, "高空外墙清洗员"));
            assertThat(suggestion.trade()).contains("高空外墙清洗员");
        }

        @Test
        void sayThatNeighboursOnlyFillUp() {
            assertThat(SUGGESTER.suggest("船闸及升船机运管员", "").suggestions().get(1).reason())
                    .isEqualTo(new Reason(Reason.Kind.NEIGHBOUR, "船闸及升船机运管员"));
        }

        @Test
        void leaveTheTradeOutWhenTheTitleNamesNone() {
            assertThat(first("月嫂").trade()).isEqualTo(Optional.empty());
        }

        private Suggestion first(String title) {
            return SUGGESTER.suggest(title, "").suggestions().getFirst();
        }
    }

    @Nested
    class Learned {

        private static final OccupationCode SEEDS = new OccupationCode("5-01-01-01");

        @Test
        void whatWasChosenHereComesFirst() {
            var suggester = SUGGESTER.withLearned(List.of(new LearnedAlias("销售代表", SEEDS, 1, 0)));

            Suggestion first =
                    suggester.suggest("【急聘】销售代表（五险一金）", "").suggestions().getFirst();

            assertThat(first.code()).isEqualTo(SEEDS);
            assertThat(first.reason().kind()).isEqualTo(Reason.Kind.LEARNED);
        }

        @Test
        void whatOneOtherChoseDoesNotOverruleTheHouse() {
            var suggester = SUGGESTER.withLearned(List.of(new LearnedAlias("销售代表", SEEDS, 0, 1)));

            List<Suggestion> suggestions = suggester.suggest("销售代表", "").suggestions();

            assertThat(suggestions.getFirst().code().value()).isEqualTo("4-01-02-01");
            assertThat(suggestions).extracting(Suggestion::code).contains(SEEDS);
        }

        @Test
        void aVagueTitleThatWasChosenIsNoLongerAsked() {
            var suggester = SUGGESTER.withLearned(List.of(new LearnedAlias("普工", SEEDS, 1, 0)));

            assertThat(suggester.suggest("普工", "")).isInstanceOf(Answer.Found.class);
        }

        @Test
        void otherTitlesStayAsTheyWere() {
            var suggester = SUGGESTER.withLearned(List.of(new LearnedAlias("销售代表", SEEDS, 3, 0)));

            assertThat(suggester.suggest("出纳", "")).isEqualTo(SUGGESTER.suggest("出纳", ""));
        }

        @Test
        void anAliasNobodyChoseIsRefused() {
            assertThatThrownBy(() -> new LearnedAlias("销售代表", SEEDS, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
