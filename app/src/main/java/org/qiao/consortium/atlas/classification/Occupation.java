package org.qiao.consortium.atlas.classification;

import java.util.List;

/**
 * 职业（细类） of the classification of 2022 and its additions.
 *
 * @param group code of its 小类, {@code 6-18-01}
 * @param digital marked S, 数字职业
 * @param green marked L, 绿色职业
 * @param edition 2022, or the year of the addition
 */
public record Occupation(
        String code,
        String name,
        String group,
        boolean digital,
        boolean green,
        String edition,
        Verification verification,
        List<Trade> trades) {

    /** 核验状态 — how sure the code is. */
    public enum Verification {
        /** Agrees with the final text. */
        CONFIRMED,
        /** Known from the draft of July 2022 only: shown with 待核. */
        DRAFT_ONLY,
        /** From the announcement of a new occupation. */
        ANNOUNCEMENT
    }

    /** @param doubtful a fragment of the transcription that could not be settled: shown with 存疑, not indexed */
    public record Trade(String name, String edition, boolean doubtful) {}

    public boolean confirmed() {
        return verification != Verification.DRAFT_ONLY;
    }

    public List<String> tradeNames() {
        return trades.stream().map(Trade::name).toList();
    }
}
