package org.qiao.consortium.governance.council;

/**
 * 议事方式 — how a body decides, as its charter says.
 *
 * @param quorum of the seats that may vote
 * @param majority of those present, or of all
 * @param basis where it is written, for example 「章程第十二条」
 * @param intervalMonths at least so often the body meets; 0 when nothing says so
 */
public record WayOfDeciding(
        Decides decides, Share quorum, Share majority, Of majorityOf, String basis, int intervalMonths) {

    /** 通过比例的基数. */
    public enum Of {
        PRESENT("到会席位"),
        ALL("全部席位");

        private final String label;

        Of(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static WayOfDeciding of(Decides decides) {
        return new WayOfDeciding(decides, Share.OVER_HALF, Share.OVER_HALF, Of.PRESENT, "", 0);
    }
}
