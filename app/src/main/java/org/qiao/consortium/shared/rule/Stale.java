package org.qiao.consortium.shared.rule;

/** Somebody else changed the thing since it was read; nothing was written. */
public final class Stale extends RuntimeException {

    public Stale(String kind, Object key) {
        super(kind + " " + key);
    }
}
