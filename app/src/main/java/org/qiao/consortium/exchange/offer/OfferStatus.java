package org.qiao.consortium.exchange.offer;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qiao.consortium.platform.pages.Tone;

/** 意向状态, and which may follow which. */
public enum OfferStatus {
    DRAFT("草稿", Tone.QUIET),
    OPEN("公开", Tone.GOOD),
    PAUSED("暂停", Tone.WARN),
    CLOSED("结束", Tone.QUIET);

    private static final Map<OfferStatus, Set<OfferStatus>> NEXT = Map.of(
            DRAFT, EnumSet.of(OPEN, CLOSED),
            OPEN, EnumSet.of(PAUSED, CLOSED),
            PAUSED, EnumSet.of(OPEN, CLOSED),
            CLOSED, EnumSet.noneOf(OfferStatus.class));

    private final String label;
    private final Tone tone;

    OfferStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public boolean leadsTo(OfferStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
