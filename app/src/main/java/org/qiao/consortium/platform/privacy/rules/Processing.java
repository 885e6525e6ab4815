package org.qiao.consortium.platform.privacy.rules;

import java.util.List;

/**
 * 处理活动 — what is processed of whom, on which basis (个人信息保护法 第十三条), how, who gets it and how long it stays.
 *
 * @param law behind the period
 */
public record Processing(
        String title,
        String who,
        Basis basis,
        String citation,
        List<Kind> kinds,
        String method,
        String receivers,
        String period,
        String law) {

    /** 合法性基础. */
    public enum Basis {
        CONSENT("本人同意"),
        CONTRACT("履行职务、订立或履行合同所必需"),
        DUTY("履行法定职责或法定义务所必需"),
        LAW("法律规定的其他情形");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param level of 教育数据分类分级指南, 1 to 4; not confirmed
     * @param sensitive 敏感个人信息 (第二十八条)
     */
    public record Kind(String name, int level, boolean sensitive) {}
}
