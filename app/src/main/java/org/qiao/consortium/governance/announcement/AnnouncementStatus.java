package org.qiao.consortium.governance.announcement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qiao.consortium.platform.pages.Tone;

/** 公示状态. */
public enum AnnouncementStatus {
    OPEN("公示中", Tone.ACTIVE),
    ENDED("期满，有事项待定", Tone.WARN),
    CLOSED("已办结", Tone.GOOD),
    WITHDRAWN("已撤回", Tone.QUIET);

    private static final Map<AnnouncementStatus, Set<AnnouncementStatus>> NEXT = Map.of(
            OPEN, EnumSet.of(ENDED, WITHDRAWN),
            ENDED, EnumSet.of(CLOSED, WITHDRAWN),
            CLOSED, Set.of(),
            WITHDRAWN, Set.of());

    private final String label;
    private final Tone tone;

    AnnouncementStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public boolean leadsTo(AnnouncementStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
