package org.qiao.consortium.governance.recognition;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qiao.consortium.platform.pages.Tone;

/** 案例状态. */
public enum CaseStatus {
    SUBMITTED("已报送", Tone.ACTIVE),
    ANNOUNCED("公示中", Tone.ACTIVE),
    AWARDED("已表彰", Tone.GOOD),
    NOT_AWARDED("未表彰", Tone.QUIET);

    private static final Map<CaseStatus, Set<CaseStatus>> NEXT = Map.of(
            SUBMITTED, EnumSet.of(ANNOUNCED),
            ANNOUNCED, EnumSet.of(AWARDED, NOT_AWARDED),
            AWARDED, Set.of(),
            NOT_AWARDED, Set.of());

    private final String label;
    private final Tone tone;

    CaseStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public boolean leadsTo(CaseStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
