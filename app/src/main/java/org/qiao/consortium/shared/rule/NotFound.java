package org.qiao.consortium.shared.rule;

/** Not there, or not the viewer's to see: one answer for both, so that nobody learns what exists. */
public final class NotFound extends RuntimeException {

    /** @param kind the slice's word, {@code exchange.need}
     * @param key what was asked for; goes to the log only */
    public NotFound(String kind, Object key) {
        super(kind + " " + key);
    }
}
