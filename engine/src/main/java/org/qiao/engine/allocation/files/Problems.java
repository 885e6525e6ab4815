package org.qiao.engine.allocation.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qiao.engine.allocation.Fault;

/** Everything wrong with the files, said to the person who has to put it right. */
final class Problems {

    private record Problem(String file, int line, String text) {}

    private final List<Problem> all = new ArrayList<>();

    /** @param line 0 when the file as a whole is meant */
    void add(String file, int line, String text) {
        all.add(new Problem(file, line, text));
    }

    void add(List<Fault> faults) {
        for (Fault fault : faults) {
            int colon = fault.place().lastIndexOf(':');
            String file = fault.place().substring(0, Math.max(colon, 0));
            int line = colon < 0 ? 0 : Integer.parseInt(fault.place().substring(colon + 1));
            add(file, line, words(fault.kind()) + "：" + fault.subject());
        }
    }

    boolean none() {
        return all.isEmpty();
    }

    /** One line each, by file and line. */
    List<String> lines() {
        return all.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .map(problem -> problem.file + (problem.line > 0 ? " 第 " + problem.line + " 行：" : "：") + problem.text)
                .toList();
    }

    private static String words(Fault.Kind kind) {
        return switch (kind) {
            case BLANK_NAME -> "名称为空";
            case DUPLICATE_POST -> "岗位重复";
            case NEGATIVE_SEATS -> "名额不能为负数";
            case NEGATIVE_MINIMUM -> "最低人数不能为负数";
            case NEGATIVE_LIMIT -> "上限不能为负数";
            case CONFLICTING_LIMIT -> "同一组写了两个不同的上限";
            case POST_AND_GROUP -> "同一个名称既是岗位又是组";
            case UNKNOWN_MEMBER -> "组的成员既不是岗位也不是组";
            case CYCLIC_LIMITS -> "组互相包含";
            case NOT_NESTED -> "两个组部分重叠，上限必须层层包含或互不相交";
            case DUPLICATE_APPLICANT -> "申请人重复";
            case UNKNOWN_APPLICANT -> "没有这个申请人";
            case UNKNOWN_POST -> "没有这个岗位";
            case REPEATED_POST -> "同一申请人重复填报同一岗位";
            case NO_SCORE -> "scores.csv 里没有申请人在这个岗位的分数";
            case FIXED_TWICE -> "同一申请人被预先安排了两次";
            case FIXED_AND_FORBIDDEN -> "这一对既被禁止又被预先安排";
            case FIXED_BEYOND_LIMIT -> "预先安排的人数超过上限";
        };
    }
}
