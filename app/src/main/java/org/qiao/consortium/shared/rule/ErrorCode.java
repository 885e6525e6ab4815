package org.qiao.consortium.shared.rule;

/**
 * One thing that can go wrong. A module lists its own in an enum.
 *
 * <p>{@link #code()} is the key of the Chinese message, the anchor in {@code docs/errors.md}, the field in the log and the
 * {@code type} of the problem that machines read.
 */
public interface ErrorCode {

    /** Dotted words, beginning with the module: {@code exchange.need.occupation-missing}. */
    String code();

    /** The HTTP status with which it is answered. */
    default int status() {
        return 422;
    }
}
