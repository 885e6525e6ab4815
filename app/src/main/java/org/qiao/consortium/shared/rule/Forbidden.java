package org.qiao.consortium.shared.rule;

/** The viewer sees the thing but may not do this to it. */
public final class Forbidden extends RuntimeException {

    public Forbidden(String deed) {
        super(deed);
    }
}
