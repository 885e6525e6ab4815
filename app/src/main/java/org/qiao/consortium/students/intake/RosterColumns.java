package org.qiao.consortium.students.intake;

import java.util.List;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.SheetColumn;
import org.qiao.consortium.platform.sheets.SheetLayout;

/** The columns of a roster's sheet, as schools call them. */
final class RosterColumns {

    static final String NATIONAL_NUMBER = "学籍号";
    static final String NAME = "姓名";
    static final String ID_CARD = "证件号码";
    static final String SEX = "性别";
    static final String BORN_ON = "出生日期";
    static final String CLASS = "班级";
    static final String TEACHER = "班主任";
    static final String MAJOR_CODE = "专业代码";
    static final String MAJOR_NAME = "专业名称";
    static final String LEVEL = "层次";
    static final String ENTERED_ON = "入学时间";
    static final String GRADUATES_ON = "毕业时间";
    static final String HOME = "家庭所在地";
    static final String CERTIFICATES = "证书";
    static final String PHONE = "手机号";
    static final String GUARDIAN_NAME = "监护人";
    static final String GUARDIAN_RELATION = "监护人关系";
    static final String GUARDIAN_PHONE = "监护人手机号";

    static final List<String> LEVELS = List.of("中职", "高职专科", "职业本科");
    static final List<String> RELATIONS = List.of("父亲", "母亲", "祖父母", "外祖父母", "其他监护人");
    private static final List<String> SEXES = List.of("男", "女");

    private RosterColumns() {}

    static SheetLayout layout(Texts texts) {
        return new SheetLayout(
                "students",
                texts.of("students.import.title"),
                "2026-11",
                List.of(
                        SheetColumn.required(NATIONAL_NUMBER, ColumnKind.CODE)
                                .help(texts.of("students.import.help.national-number"))
                                .sample("G620702200801150010")
                                .width(24)
                                .alsoCalled("全国学籍号", "学号"),
                        SheetColumn.required(NAME, ColumnKind.TEXT)
                                .sample("李想")
                                .width(10)
                                .alsoCalled("学生姓名"),
                        SheetColumn.required(ID_CARD, ColumnKind.CODE)
                                .help(texts.of("students.import.help.id-card"))
                                .sample("620702200801150010")
                                .width(22)
                                .alsoCalled("身份证号", "身份证号码", "身份证件号"),
                        SheetColumn.optionalChoice(SEX, SEXES)
                                .help(texts.of("students.import.help.derived"))
                                .sample("男")
                                .width(6),
                        SheetColumn.optional(BORN_ON, ColumnKind.DATE)
                                .help(texts.of("students.import.help.derived"))
                                .sample("2008-01-15")
                                .width(12),
                        SheetColumn.required(CLASS, ColumnKind.TEXT)
                                .sample("24机电1班")
                                .alsoCalled("班级名称"),
                        SheetColumn.optional(TEACHER, ColumnKind.TEXT)
                                .help(texts.of("students.import.help.teacher"))
                                .sample("许静")
                                .width(10)
                                .alsoCalled("班主任姓名"),
                        SheetColumn.optional(MAJOR_CODE, ColumnKind.CODE)
                                .help(texts.of("students.import.help.major"))
                                .sample("660301")
                                .width(10),
                        SheetColumn.optional(MAJOR_NAME, ColumnKind.TEXT)
                                .help(texts.of("students.import.help.major-name"))
                                .sample("机电技术应用")
                                .alsoCalled("专业"),
                        SheetColumn.optionalChoice(LEVEL, LEVELS)
                                .help(texts.of("students.import.help.level"))
                                .sample("中职")
                                .width(10),
                        SheetColumn.required(ENTERED_ON, ColumnKind.DATE)
                                .sample("2024-09-01")
                                .width(12)
                                .alsoCalled("入学日期"),
                        SheetColumn.required(GRADUATES_ON, ColumnKind.DATE)
                                .sample("2027-06-30")
                                .width(12)
                                .alsoCalled("毕业日期", "预计毕业时间"),
                        SheetColumn.optional(HOME, ColumnKind.TEXT)
                                .help(texts.of("students.import.help.home"))
                                .sample("甘州区党寨镇")
                                .alsoCalled("家庭住址", "生源地"),
                        SheetColumn.optional(CERTIFICATES, ColumnKind.TEXT)
                                .help(texts.of("students.import.help.certificates"))
                                .sample("电工（四级/中级工）")
                                .width(24)
                                .alsoCalled("职业技能等级证书"),
                        SheetColumn.optional(PHONE, ColumnKind.CODE).width(14).alsoCalled("联系电话", "学生手机号"),
                        SheetColumn.optional(GUARDIAN_NAME, ColumnKind.TEXT)
                                .sample("李某")
                                .width(10)
                                .alsoCalled("监护人姓名"),
                        SheetColumn.optionalChoice(GUARDIAN_RELATION, RELATIONS)
                                .sample("父亲")
                                .width(10),
                        SheetColumn.optional(GUARDIAN_PHONE, ColumnKind.CODE)
                                .help(texts.of("students.import.help.guardian"))
                                .width(14)));
    }
}
