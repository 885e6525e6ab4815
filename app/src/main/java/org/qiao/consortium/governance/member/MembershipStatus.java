package org.qiao.consortium.governance.member;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qiao.consortium.platform.pages.Tone;

/** 成员资格状态. */
public enum MembershipStatus {
    APPLIED("已申请", Tone.ACTIVE),
    UNDER_REVIEW("审查中", Tone.ACTIVE),
    ACTIVE("正式成员", Tone.GOOD),
    DECLINED("未通过", Tone.WARN),
    EXITED("已退出", Tone.QUIET);

    private static final Map<MembershipStatus, Set<MembershipStatus>> NEXT = Map.of(
            APPLIED, EnumSet.of(UNDER_REVIEW, DECLINED),
            UNDER_REVIEW, EnumSet.of(ACTIVE, DECLINED),
            ACTIVE, EnumSet.of(EXITED),
            DECLINED, EnumSet.of(APPLIED),
            EXITED, EnumSet.of(APPLIED));

    private final String label;
    private final Tone tone;

    MembershipStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public boolean leadsTo(MembershipStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
