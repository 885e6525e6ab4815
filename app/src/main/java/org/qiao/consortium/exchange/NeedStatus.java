package org.qiao.consortium.exchange;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qiao.consortium.platform.pages.Tone;

/** 需求状态, and which may follow which. A closed need stays closed: it is copied, not reopened. */
public enum NeedStatus {
    DRAFT("草稿", Tone.QUIET),
    UNDER_REVIEW("待审核", Tone.ACTIVE),
    RETURNED("已退回", Tone.WARN),
    PUBLISHED("已发布", Tone.GOOD),
    CLOSED("已关闭", Tone.QUIET);

    private static final Map<NeedStatus, Set<NeedStatus>> NEXT = Map.of(
            DRAFT, EnumSet.of(UNDER_REVIEW, CLOSED),
            UNDER_REVIEW, EnumSet.of(PUBLISHED, RETURNED, DRAFT),
            RETURNED, EnumSet.of(UNDER_REVIEW, CLOSED),
            PUBLISHED, EnumSet.of(CLOSED),
            CLOSED, EnumSet.noneOf(NeedStatus.class));

    private final String label;
    private final Tone tone;

    NeedStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public boolean leadsTo(NeedStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the owner may change what it says. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
