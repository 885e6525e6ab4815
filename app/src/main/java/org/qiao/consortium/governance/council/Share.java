package org.qiao.consortium.governance.council;

/** 比例 — of seats, as a charter words it. */
public enum Share {
    OVER_HALF("过半数"),
    TWO_THIRDS("三分之二以上"),
    THREE_QUARTERS("四分之三以上"),
    ALL("全体");

    private final String label;

    Share(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the part is enough of the whole; of nothing no part is. */
    public boolean isReached(int part, int whole) {
        return whole > 0
                && switch (this) {
                    case OVER_HALF -> part * 2 > whole;
                    case TWO_THIRDS -> part * 3 >= whole * 2;
                    case THREE_QUARTERS -> part * 4 >= whole * 3;
                    case ALL -> part >= whole;
                };
    }

    /** The least part that is enough. */
    public int least(int whole) {
        var part = 0;
        while (part < whole && !isReached(part, whole)) {
            part++;
        }
        return part;
    }
}
