package org.qiao.consortium.atlas;

import java.util.List;
import java.util.Optional;

/** 专业目录 — asks about the majors of the catalogue. */
public interface Majors {

    /**
     * @param level 中职, 高职专科, 职业本科
     * @param className 专业类
     * @param categoryName 专业大类
     */
    record MajorView(
            MajorCode code, String name, String level, String classCode, String className, String categoryName) {}

    Optional<MajorView> find(MajorCode code);

    /** By code, name or pinyin initials, the nearest first. */
    List<MajorView> search(String words, int limit);

    /** A catalogue entry by its exact name at a level, as school rosters write it. */
    Optional<MajorView> named(String name, String level);

    /** Occupations that the catalogue names as aims of the major, in its order; without groups and posts. */
    List<OccupationCode> aims(MajorCode major);

    /**
     * How near an occupation lies to a major: 1 when the catalogue names it as an aim of the major, less through a sibling
     * or the same class, 0 when nothing connects them.
     *
     * @param reason a sentence for people, naming the path
     */
    record Affinity(double weight, String reason) {}

    Affinity affinity(MajorCode major, OccupationCode occupation);
}
