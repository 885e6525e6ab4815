package org.qiao.consortium.governance.agreement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** 文本状态. */
public enum EditionStatus {
    DRAFT("草稿"),
    SIGNING("签署中"),
    SIGNED("已签"),
    DROPPED("不签");

    private static final Map<EditionStatus, Set<EditionStatus>> NEXT = Map.of(
            DRAFT, EnumSet.of(SIGNING, DROPPED),
            SIGNING, EnumSet.of(SIGNED, DROPPED),
            SIGNED, Set.of(),
            DROPPED, Set.of());

    private final String label;

    EditionStatus(String label) {
        this.label = label;
    }

    public boolean leadsTo(EditionStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether it may still become what holds. */
    public boolean isOpen() {
        return this == DRAFT || this == SIGNING;
    }

    public String label() {
        return label;
    }
}
