package org.qiao.consortium.platform.papers;

/**
 * 字体字号 as GB/T 9704—2012 wants them, in points: 二号 22, 三号 16, 四号 14. Few machines have them all, so each is entered in
 * the file's table of fonts with what to take instead.
 */
enum PaperFont {
    LETTERHEAD("方正小标宋简体", 34, true),
    TITLE("方正小标宋简体", 22, false),
    BODY("仿宋_GB2312", 16, false),
    FIRST("黑体", 16, false),
    SECOND("楷体_GB2312", 16, false),
    TABLE("仿宋_GB2312", 12, false),
    TABLE_HEAD("黑体", 12, false),
    COPIES("仿宋_GB2312", 14, false),
    FOOTER("宋体", 14, false);

    private final String family;
    private final int points;
    private final boolean red;

    PaperFont(String family, int points, boolean red) {
        this.family = family;
        this.points = points;
        this.red = red;
    }

    String family() {
        return family;
    }

    int points() {
        return points;
    }

    boolean isRed() {
        return red;
    }

    static PaperFont ofHeading(int level) {
        return switch (level) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            default -> BODY;
        };
    }

    /** The part {@code word/fontTable.xml}. */
    static String table() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">%s%s%s%s%s</w:fonts>""".formatted(
                        entry("方正小标宋简体", "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,Noto Serif CJK SC,宋体"),
                        entry("仿宋_GB2312", "仿宋,FangSong,华文仿宋,STFangsong,方正仿宋_GBK,Noto Serif CJK SC"),
                        entry("楷体_GB2312", "楷体,KaiTi,华文楷体,STKaiti,方正楷体_GBK,Noto Serif CJK SC"),
                        entry("黑体", "SimHei,华文黑体,STHeiti,Noto Sans CJK SC"),
                        entry("宋体", "SimSun,华文宋体,STSong,Noto Serif CJK SC"));
    }

    private static String entry(String name, String instead) {
        return "<w:font w:name=\"" + name + "\"><w:altName w:val=\"" + instead
                + "\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/></w:font>";
    }
}
