package org.qiao.consortium.exchange.need.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiao.consortium.exchange.AskedLevel;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.SheetColumn;
import org.qiao.consortium.platform.sheets.SheetLayout;

/** The columns of a sheet of posts, as somebody in personnel would call them. */
enum PostColumn {
    EMPLOYER("用人单位", "employer", "示例农机厂"),
    TITLE("岗位名称", "title", "数控车工"),
    OCCUPATION("职业", "occupation", "车工"),
    TRADE("工种", "trade", ""),
    LEVEL("等级要求", "level", "职业技能等级·中级工"),
    HEADS("招聘人数", "heads", "3"),
    REGION("工作地", "region", "甘州区"),
    ADDRESS("详细地址", "address", "示例路 1 号"),
    PAY_FROM("薪酬下限", "payFrom", "4500"),
    PAY_TO("薪酬上限", "payTo", "7000"),
    PAY_UNIT("薪酬单位", "payUnit", "元/月"),
    PAY_EQUIVALENT("计件折算收入", "payEquivalent", ""),
    CONTRACT("用工形式", "contract", "劳动合同"),
    EDUCATION("学历要求", "education", "高中/中专/技校"),
    MAJORS("相关专业", "majors", "数控技术应用"),
    START_ON("到岗日期", "startOn", ""),
    UNTIL_ON("截止日期", "untilOn", "2027-03-31"),
    TASKS("工作内容", "tasks", "操作数控车床，按图纸加工轴类零件，自检首件并填写记录。"),
    HEALTH("需要健康证", "healthCertificate", "否"),
    HAZARDS("作业类别", "hazards", ""),
    AGE_FROM("年龄下限", "ageFrom", ""),
    AGE_TO("年龄上限", "ageTo", ""),
    SEX("限定性别", "sex", ""),
    SEX_GROUND("限定性别的理由", "sexGround", ""),
    BENEFITS("待遇", "benefits", "五险、包吃或餐补"),
    PROBATION("试用期", "probation", "一个月"),
    HOURS("工时", "hours", "标准工时"),
    REAL_EMPLOYER("实际用工单位", "realEmployer", ""),
    REASON("说明", "reason", "");

    private static final String VERSION = "2026-11";

    private final String title;
    private final String field;
    private final String sample;

    PostColumn(String title, String field, String sample) {
        this.title = title;
        this.field = field;
        this.sample = sample;
    }

    String title() {
        return title;
    }

    /** The column in which what a rule says about a field is to be mended. */
    static Optional<PostColumn> ofField(String field) {
        return Arrays.stream(values()).filter(it -> it.field.equals(field)).findFirst();
    }

    /** @param forOthers whether each row names its employer */
    static SheetLayout layout(boolean forOthers, Texts texts) {
        return new SheetLayout(
                "posts",
                texts.of("exchange.need.title"),
                VERSION,
                Stream.of(values())
                        .filter(it -> forOthers || it != EMPLOYER)
                        .map(it -> it.column().sample(it.sample).help(texts.of(it.helpKey())))
                        .toList());
    }

    private String helpKey() {
        return "exchange.post-import.help." + name().toLowerCase(Locale.ROOT);
    }

    private SheetColumn column() {
        return switch (this) {
            case EMPLOYER -> SheetColumn.required(title, ColumnKind.TEXT).alsoCalled("单位名称", "企业名称");
            case TITLE -> SheetColumn.required(title, ColumnKind.TEXT).alsoCalled("岗位", "职位", "职位名称", "招聘岗位");
            case OCCUPATION -> SheetColumn.optional(title, ColumnKind.TEXT).alsoCalled("职业名称", "职业编码");
            case HEADS -> SheetColumn.required(title, ColumnKind.INTEGER).alsoCalled("人数", "需求人数");
            case REGION -> SheetColumn.required(title, ColumnKind.TEXT).alsoCalled("工作地点", "地点");
            case PAY_FROM -> SheetColumn.required(title, ColumnKind.MONEY).alsoCalled("最低薪酬", "最低工资", "薪资下限");
            case PAY_TO -> SheetColumn.required(title, ColumnKind.MONEY).alsoCalled("最高薪酬", "最高工资", "薪资上限");
            case PAY_EQUIVALENT -> SheetColumn.optional(title, ColumnKind.MONEY);
            case LEVEL -> SheetColumn.optionalChoice(title, LEVELS.names()).width(22);
            case PAY_UNIT ->
                SheetColumn.optionalChoice(title, labels(PostTerms.PayUnit.values(), PostTerms.PayUnit::label));
            case CONTRACT -> SheetColumn.optionalChoice(title, labels(ContractKind.values(), ContractKind::label));
            case EDUCATION ->
                SheetColumn.optionalChoice(title, labels(PostTerms.Education.values(), PostTerms.Education::label))
                        .alsoCalled("学历");
            case START_ON -> SheetColumn.optional(title, ColumnKind.DATE);
            case UNTIL_ON -> SheetColumn.required(title, ColumnKind.DATE).alsoCalled("招聘截止", "招聘截止日期");
            case TASKS ->
                SheetColumn.required(title, ColumnKind.PROSE).width(40).alsoCalled("岗位职责", "岗位描述");
            case HEALTH -> SheetColumn.optional(title, ColumnKind.YES_NO).alsoCalled("健康证");
            case HAZARDS ->
                SheetColumn.optional(title, ColumnKind.TEXT).width(24).alsoCalled("危害作业", "禁忌作业");
            case AGE_FROM -> SheetColumn.optional(title, ColumnKind.INTEGER).alsoCalled("最低年龄");
            case AGE_TO -> SheetColumn.optional(title, ColumnKind.INTEGER).alsoCalled("最高年龄");
            case SEX ->
                SheetColumn.optionalChoice(title, labels(PostTerms.Sex.values(), PostTerms.Sex::label))
                        .alsoCalled("性别");
            case SEX_GROUND ->
                SheetColumn.optionalChoice(title, labels(PostTerms.SexGround.values(), PostTerms.SexGround::label))
                        .width(24);
            case BENEFITS ->
                SheetColumn.optional(title, ColumnKind.TEXT).width(24).alsoCalled("福利", "福利待遇");
            default -> SheetColumn.optional(title, ColumnKind.TEXT);
        };
    }

    private static <E> List<String> labels(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    /** Levels of all schemes by the name under which a sheet offers them. */
    static final Levels LEVELS = new Levels();

    static final class Levels {

        private final List<AskedLevel> all = Arrays.stream(AskedLevel.Scheme.values())
                .flatMap(scheme ->
                        IntStream.rangeClosed(1, scheme.levels().size()).mapToObj(i -> new AskedLevel(scheme, i)))
                .toList();

        List<String> names() {
            return all.stream().map(Levels::nameOf).toList();
        }

        AskedLevel named(String name) {
            return all.stream()
                    .filter(it -> nameOf(it).equals(name))
                    .findFirst()
                    .orElse(AskedLevel.NONE);
        }

        private static String nameOf(AskedLevel level) {
            return level.scheme().label() + "·" + level.label();
        }
    }
}
