package org.qiao.engine.allocation;

/** What became of one applicant at one post of the list. */
public enum Outcome {
    /** The applicant has this post, by competition or fixed beforehand. */
    ADMITTED("admitted"),
    /** The pair was forbidden, for a reason. */
    FORBIDDEN("forbidden"),
    /** Everybody admitted within the binding limit is better placed, the last of them with the cutoff. */
    FULL("full"),
    /** The post did not reach its minimum and did not open. */
    CLOSED("closed"),
    /** The applicant has a post higher up on the list. */
    NOT_NEEDED("not_needed"),
    /** The applicant was fixed to another post beforehand; the list was not gone through. */
    FIXED_ELSEWHERE("fixed_elsewhere");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word for it in files. */
    public String code() {
        return code;
    }
}
