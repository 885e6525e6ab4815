package org.qiao.consortium.atlas.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.atlas.chain.Verification;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.SheetColumn;
import org.qiao.consortium.platform.sheets.SheetLayout;

/** The columns of the sheet 产业链对应关系. Those of a chain's export have the same titles: what was exported can come back. */
final class MappingColumns {

    static final String KIND = "chain-mappings";

    static final String SCHEME = "划分方案";
    static final String CHAIN = "产业链";
    static final String OCCUPATION_CODE = "职业代码";
    static final String OCCUPATION = "职业";
    static final String TRADE = "工种";
    static final String POST = "岗位";
    static final String MAJOR_CODE = "专业代码";
    static final String MAJOR = "专业";
    static final String WEIGHT = "接近程度";
    static final String BASIS = "依据";
    static final String SOURCE = "出处";
    static final String VERIFICATION = "核验";

    static final String OFFICIAL = "官方文本";
    static final String JUDGEMENT = "判断";

    /** Where a rule's field stands in the sheet. */
    static final Map<String, String> FIELDS = Map.of(
            "occupation", OCCUPATION_CODE,
            "trade", TRADE,
            "post", POST,
            "major", MAJOR_CODE,
            "weight", WEIGHT,
            "source", SOURCE);

    private MappingColumns() {}

    static SheetLayout layout(Texts texts) {
        return new SheetLayout(
                KIND,
                texts.of("atlas.import.title"),
                "2026-11",
                List.of(
                        SheetColumn.required(SCHEME, ColumnKind.TEXT)
                                .help(texts.of("atlas.import.help.scheme"))
                                .sample("五个农业产业集群")
                                .width(20)
                                .alsoCalled("方案"),
                        SheetColumn.required(CHAIN, ColumnKind.TEXT)
                                .sample("玉米制种")
                                .alsoCalled("产业链名称", "产业集群"),
                        SheetColumn.optional(OCCUPATION_CODE, ColumnKind.CODE)
                                .help(texts.of("atlas.import.help.occupation"))
                                .sample("5-01-01-01")
                                .width(14),
                        SheetColumn.optional(OCCUPATION, ColumnKind.TEXT)
                                .sample("种子繁育员")
                                .alsoCalled("职业名称"),
                        SheetColumn.optional(TRADE, ColumnKind.TEXT)
                                .help(texts.of("atlas.import.help.trade"))
                                .sample("种子加工工"),
                        SheetColumn.required(POST, ColumnKind.TEXT)
                                .sample("果穗烘干操作工")
                                .alsoCalled("岗位名称"),
                        SheetColumn.optional(MAJOR_CODE, ColumnKind.CODE)
                                .help(texts.of("atlas.import.help.major"))
                                .sample("610101")
                                .width(10),
                        SheetColumn.optional(MAJOR, ColumnKind.TEXT)
                                .sample("种子生产技术")
                                .alsoCalled("专业名称"),
                        SheetColumn.optional(WEIGHT, ColumnKind.DECIMAL)
                                .help(texts.of("atlas.import.help.weight"))
                                .sample("0.8")
                                .width(10)
                                .alsoCalled("权重"),
                        SheetColumn.optionalChoice(BASIS, List.of(OFFICIAL, JUDGEMENT))
                                .help(texts.of("atlas.import.help.basis"))
                                .sample(JUDGEMENT)
                                .width(10),
                        SheetColumn.required(SOURCE, ColumnKind.TEXT)
                                .sample("企业座谈 2026-10-12")
                                .width(24)
                                .alsoCalled("依据与出处"),
                        SheetColumn.optionalChoice(
                                        VERIFICATION,
                                        Arrays.stream(Verification.values())
                                                .map(Verification::label)
                                                .toList())
                                .help(texts.of("atlas.import.help.verification"))
                                .sample(Verification.UNVERIFIED.label())
                                .width(8)));
    }
}
