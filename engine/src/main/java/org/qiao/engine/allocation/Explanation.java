package org.qiao.engine.allocation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Why an applicant has, or has not, one post of the list.
 *
 * @param post number of the post
 * @param cutoff the score of the last admitted within the binding limit, when the outcome is {@link Outcome#FULL}; empty when
 *     that limit admits nobody by competition
 * @param binding the name of the innermost limit without room (the post itself or a group around it), when {@link Outcome#FULL}
 * @param reason the reason code, when {@link Outcome#FORBIDDEN}
 */
public record Explanation(
        int post, Outcome outcome, OptionalDouble cutoff, Optional<String> binding, Optional<String> reason) {}
