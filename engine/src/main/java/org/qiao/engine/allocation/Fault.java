package org.qiao.engine.allocation;

/**
 * One thing wrong with the input.
 *
 * @param kind what is wrong
 * @param place where it stands: {@code source:line} as last told to {@link MarketBuilder#at}, or what it concerns
 * @param subject the name or number that is wrong, and what it clashes with, apart by {@code " / "}
 */
public record Fault(Kind kind, String place, String subject) {

    /** What can be wrong; {@link #says} tells it in a sentence. */
    public enum Kind {
        BLANK_NAME("a name is empty"),
        DUPLICATE_POST("a post is declared twice"),
        NEGATIVE_SEATS("seats are negative"),
        NEGATIVE_MINIMUM("a minimum is negative"),
        NEGATIVE_LIMIT("a limit is negative"),
        CONFLICTING_LIMIT("one group has two limits"),
        POST_AND_GROUP("one name is both a post and a group"),
        UNKNOWN_MEMBER("a member is neither a post nor a group"),
        CYCLIC_LIMITS("groups contain each other"),
        NOT_NESTED("two groups overlap and neither contains the other"),
        DUPLICATE_APPLICANT("an applicant has two lists"),
        UNKNOWN_APPLICANT("no such applicant"),
        UNKNOWN_POST("no such post"),
        REPEATED_POST("a list names a post twice"),
        NO_SCORE("a pair has no finite score"),
        FIXED_TWICE("an applicant is fixed to two posts"),
        FIXED_AND_FORBIDDEN("a pair is both fixed and forbidden"),
        FIXED_BEYOND_LIMIT("fixed pairs exceed a limit");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        /** The fault in a sentence without its place. */
        public String says() {
            return says;
        }
    }

    @Override
    public String toString() {
        return place + ": " + kind.says + ": " + subject;
    }
}
