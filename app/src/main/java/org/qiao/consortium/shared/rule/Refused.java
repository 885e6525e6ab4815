package org.qiao.consortium.shared.rule;

import java.util.List;

/** Thrown at the edge of a use case when rules refuse it: the transaction rolls back, the page answers with all refusals. */
public final class Refused extends RuntimeException {

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(it -> it.code().code()).toList().toString());
        this.refusals = List.copyOf(refusals);
    }

    public static void ifAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
