package org.qiao.consortium.exchange;

import java.util.Arrays;
import java.util.List;

/** 婉拒原因 — asked of whoever says no, because the reasons are what the consortium learns from. */
public enum DeclineCause {
    PAY("薪酬达不到期望", Side.STUDENT),
    PLACE("地点或通勤不合适", Side.STUDENT),
    FURTHER_STUDY("准备升学", Side.STUDENT),
    OTHER_POST("已有其他去向", Side.STUDENT),
    WORK("工作内容不合适", Side.STUDENT),
    SKILL("技能与岗位要求有差距", Side.EMPLOYER),
    MAJOR("专业不对口", Side.EMPLOYER),
    FULL("名额已满", Side.EMPLOYER),
    TIME("到岗时间不合适", Side.EMPLOYER),
    OTHER_STUDENT("其他", Side.STUDENT),
    OTHER_EMPLOYER("其他", Side.EMPLOYER);

    private final String label;
    private final Side side;

    DeclineCause(String label, Side side) {
        this.label = label;
        this.side = side;
    }

    public String label() {
        return label;
    }

    /** The causes that a side may give, in the order in which they are shown. */
    public static List<DeclineCause> of(Side side) {
        return Arrays.stream(values()).filter(it -> it.side == side).toList();
    }
}
