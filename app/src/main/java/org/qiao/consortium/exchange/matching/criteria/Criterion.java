package org.qiao.consortium.exchange.matching.criteria;

import java.util.Locale;

/**
 * 匹配条件 — a named reason for or against. Hard ones decide whether there is a proposal at all; soft ones share 100 points.
 *
 * <p>The weights are the house's own judgement: what a student learned counts most, then what the student wants.
 */
public enum Criterion {
    AGE("年龄", 0),
    EDUCATION("学历", 0),
    LEVEL("技能等级", 0),
    SEX("性别", 0),
    CONTRACT("用工形式", 0),
    START("到岗时间", 0),

    AFFINITY("专业对口", 30),
    WISHED_OCCUPATION("求职意向", 25),
    PLACE("工作地点", 15),
    WANTED_MAJOR("企业期望专业", 10),
    PAY("薪酬", 10),
    CERTIFICATE("证书", 10);

    private final String label;
    private final int weight;
    private final String key;

    Criterion(String label, int weight) {
        this.label = label;
        this.weight = weight;
        this.key = "exchange.matching." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
    }

    /** With what the keys of its sentences begin. */
    String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Points that a full share earns; 0 for a hard criterion. */
    public int weight() {
        return weight;
    }

    public boolean isHard() {
        return weight == 0;
    }
}
