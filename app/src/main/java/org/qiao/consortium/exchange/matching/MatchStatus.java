package org.qiao.consortium.exchange.matching;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qiao.consortium.platform.pages.Tone;

/** 对接状态, and which may follow which. Employment counts only from 签约 on. */
public enum MatchStatus {
    AWAITING_ANSWER("待答复", Tone.ACTIVE),
    AGREED("双方愿意接洽", Tone.GOOD),
    INTERVIEW("面试", Tone.ACTIVE),
    OFFERED("录用意向", Tone.ACTIVE),
    SIGNED("已签约", Tone.GOOD),
    ARRIVED("已到岗", Tone.GOOD),
    DECLINED("已婉拒", Tone.QUIET),
    LAPSED("逾期未答复", Tone.WARN),
    ENDED("已终止", Tone.QUIET);

    private static final Map<MatchStatus, Set<MatchStatus>> NEXT = Map.of(
            AWAITING_ANSWER, EnumSet.of(AGREED, DECLINED, LAPSED, ENDED),
            AGREED, EnumSet.of(INTERVIEW, OFFERED, ENDED),
            INTERVIEW, EnumSet.of(INTERVIEW, OFFERED, ENDED),
            OFFERED, EnumSet.of(SIGNED, ENDED),
            SIGNED, EnumSet.of(ARRIVED, ENDED),
            ARRIVED, EnumSet.noneOf(MatchStatus.class),
            DECLINED, EnumSet.noneOf(MatchStatus.class),
            LAPSED, EnumSet.noneOf(MatchStatus.class),
            ENDED, EnumSet.noneOf(MatchStatus.class));

    private final String label;
    private final Tone tone;

    MatchStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public boolean leadsTo(MatchStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether something can still become of it. */
    public boolean isLive() {
        return !NEXT.getOrDefault(this, Set.of()).isEmpty();
    }

    /** Whether both sides are past their yes, so that contacts may be open. */
    public boolean isAgreed() {
        return this == AGREED || this == INTERVIEW || this == OFFERED || this == SIGNED || this == ARRIVED;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
