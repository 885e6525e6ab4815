package org.qiao.consortium.exchange;

import java.util.List;

/**
 * 等级要求.
 *
 * @param ordinal from 1 within its scheme; 0 when no level is asked
 */
public record AskedLevel(Scheme scheme, int ordinal) {

    public static final AskedLevel NONE = new AskedLevel(Scheme.NONE, 0);

    public AskedLevel {
        if (ordinal < 0 || ordinal > scheme.levels().size() || (ordinal == 0) != (scheme == Scheme.NONE)) {
            throw new IllegalArgumentException("no level " + ordinal + " in " + scheme);
        }
    }

    public String label() {
        return scheme == Scheme.NONE ? scheme.label() : scheme.levels().get(ordinal - 1);
    }

    /** 等级体系 by which a level is asked. */
    public enum Scheme {
        NONE("不要求", List.of()),
        /** 人社部发〔2022〕14号. */
        SKILL8("职业技能等级", List.of("学徒工", "初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师")),
        TITLE("职称", List.of("员级", "助理级", "中级", "副高级", "正高级"));

        private final String label;
        private final List<String> levels;

        Scheme(String label, List<String> levels) {
            this.label = label;
            this.levels = levels;
        }

        public String label() {
            return label;
        }

        /** Names of the levels, the lowest first. */
        public List<String> levels() {
            return levels;
        }
    }
}
