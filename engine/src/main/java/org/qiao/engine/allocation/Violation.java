package org.qiao.engine.allocation;

/**
 * One thing that a matching must not have.
 *
 * @param kind which rule is broken
 * @param applicant name of the applicant, empty when a limit as a whole is meant
 * @param post name of the post, empty when a group is meant
 * @param detail the limit, its number and the like
 */
public record Violation(Kind kind, String applicant, String post, String detail) {

    /** The rules that {@link Verifier} checks. */
    public enum Kind {
        /** More are admitted than a post has seats or a group has room. */
        OVER_LIMIT,
        /** An applicant has a post that is not on the list. */
        NOT_LISTED,
        /** An applicant has a post that is forbidden. */
        FORBIDDEN,
        /** A pair fixed beforehand is not in the matching. */
        FIXED_MOVED,
        /** A post opened with fewer than its minimum and without a fixed pair. */
        BELOW_MINIMUM,
        /** The applicant would rather have the post, and the unit would take the pair with what it holds. */
        BLOCKING_PAIR
    }
}
