package org.qiao.consortium.atlas.major;

import java.util.List;

/**
 * 专业 of the catalogue.
 *
 * @param category 专业大类, two digits
 * @param className name of its 专业类
 * @param years as the catalogue prints it, 「三年」
 * @param stateControlled 国家控制布点, code ends in K
 * @param edition 2021, or the addition
 * @param aims what its description names under 职业面向
 * @param onward majors that its description names as examples of going on
 */
public record Major(
        String code,
        String name,
        Level level,
        String category,
        String categoryName,
        String classCode,
        String className,
        String years,
        boolean stateControlled,
        String edition,
        List<Aim> aims,
        List<Onward> onward) {

    /** How an aim's text was found among the occupations. */
    public enum Match {
        EXACT,
        ALIAS,
        TRADE,
        FUZZY,
        /** A row of judgement. */
        MANUAL,
        UNMAPPED,
        /** A post: text without a code. */
        TEXT
    }

    /**
     * 职业面向.
     *
     * @param text as printed
     * @param code of an occupation (four parts), a 小类 or a 中类; empty for a post and what could not be matched
     */
    public record Aim(boolean post, String text, String code, Match match) {

        boolean isOccupation() {
            return code.length() == 10;
        }

        boolean isGroup() {
            return !code.isEmpty() && !isOccupation();
        }
    }

    /** 接续专业. @param code of 普通本科 lies in another catalogue; may be empty */
    public record Onward(String code, String name, Level level) {}

    public List<Aim> occupations() {
        return aims.stream().filter(it -> !it.post()).toList();
    }

    public List<String> posts() {
        return aims.stream().filter(Aim::post).map(Aim::text).distinct().toList();
    }
}
